/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type DocumentKind =
  | 'INVOICE'
  | 'ITINERARY'
  | 'PROPOSAL';

/** Why a mutation changed nothing. */
export type UserErrorCode =
  | 'EMAIL_INVALID'
  | 'EMAIL_TAKEN'
  | 'INVALID'
  | 'INVALID_CREDENTIALS'
  /** That link is no longer valid. */
  | 'LINK_INVALID'
  | 'NOT_FOUND'
  | 'PASSWORD_REJECTED'
  | 'RATE_LIMITED';

export type AgencyDressFragment = { readonly name: string, readonly slug: string, readonly branding: { readonly logoUrl: string | null, readonly brandColor: string }, readonly passwordRules: { readonly minLength: number, readonly maxLength: number } };

export type AgencyQueryVariables = Exact<{
  slug: string;
}>;


export type AgencyQuery = { readonly portalAgency: { readonly name: string, readonly slug: string, readonly branding: { readonly logoUrl: string | null, readonly brandColor: string }, readonly passwordRules: { readonly minLength: number, readonly maxLength: number } } | null };

export type ClaimFactsFragment = { readonly firstName: string, readonly email: string, readonly invitedBy: string | null, readonly expiresAt: string };

export type ClaimLinkQueryVariables = Exact<{
  slug: string;
  token: string;
}>;


export type ClaimLinkQuery = { readonly portalAgency: { readonly name: string, readonly slug: string, readonly claimLink: { readonly firstName: string, readonly email: string, readonly invitedBy: string | null, readonly expiresAt: string } | null, readonly branding: { readonly logoUrl: string | null, readonly brandColor: string }, readonly passwordRules: { readonly minLength: number, readonly maxLength: number } } | null };

export type ClaimMutationVariables = Exact<{
  slug: string;
  token: string;
  password: string;
}>;


export type ClaimMutation = { readonly portalClaim: { readonly viewer: { readonly firstName: string, readonly email: string, readonly agency: { readonly slug: string }, readonly trips: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null, readonly sharedAt: string }> }> } | null, readonly errors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly retryAt: string | null }> } };

export type HomeViewerFragment = { readonly firstName: string, readonly email: string, readonly agency: { readonly slug: string }, readonly trips: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null, readonly sharedAt: string }> }> };

export type HomeTripFragment = { readonly id: string, readonly name: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null, readonly sharedAt: string }> };

export type HomeDocumentFragment = { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null, readonly sharedAt: string };

export type HomeQueryVariables = Exact<{
  slug: string;
}>;


export type HomeQuery = { readonly portalAgency: { readonly name: string, readonly slug: string, readonly branding: { readonly logoUrl: string | null, readonly brandColor: string }, readonly passwordRules: { readonly minLength: number, readonly maxLength: number } } | null, readonly portalViewer: { readonly firstName: string, readonly email: string, readonly agency: { readonly slug: string }, readonly trips: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null, readonly sharedAt: string }> }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly portalSignOut: { readonly signedOut: boolean } };

export type RequestLinkMutationVariables = Exact<{
  slug: string;
  email: string;
}>;


export type RequestLinkMutation = { readonly portalRequestLink: { readonly message: string, readonly errors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly retryAt: string | null }> } };

export type SignInMutationVariables = Exact<{
  slug: string;
  email: string;
  password: string;
}>;


export type SignInMutation = { readonly portalSignIn: { readonly viewer: { readonly firstName: string, readonly email: string, readonly agency: { readonly slug: string }, readonly trips: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null, readonly sharedAt: string }> }> } | null, readonly errors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly retryAt: string | null }> } };

export type RefusalFragment = { readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly retryAt: string | null };

export type ResetFactsFragment = { readonly email: string, readonly expiresAt: string };

export type ResetLinkQueryVariables = Exact<{
  slug: string;
  token: string;
}>;


export type ResetLinkQuery = { readonly portalAgency: { readonly name: string, readonly slug: string, readonly resetLink: { readonly email: string, readonly expiresAt: string } | null, readonly branding: { readonly logoUrl: string | null, readonly brandColor: string }, readonly passwordRules: { readonly minLength: number, readonly maxLength: number } } | null };

export type ResetPasswordMutationVariables = Exact<{
  slug: string;
  token: string;
  password: string;
}>;


export type ResetPasswordMutation = { readonly portalResetPassword: { readonly passwordReset: boolean, readonly errors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly retryAt: string | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AgencyDressFragmentDoc = new TypedDocumentString(`
    fragment AgencyDress on PortalAgency {
  name
  slug
  branding {
    logoUrl
    brandColor
  }
  passwordRules {
    minLength
    maxLength
  }
}
    `, {"fragmentName":"AgencyDress"}) as unknown as TypedDocumentString<AgencyDressFragment, unknown>;
export const ClaimFactsFragmentDoc = new TypedDocumentString(`
    fragment ClaimFacts on PortalLink {
  firstName
  email
  invitedBy
  expiresAt
}
    `, {"fragmentName":"ClaimFacts"}) as unknown as TypedDocumentString<ClaimFactsFragment, unknown>;
export const HomeDocumentFragmentDoc = new TypedDocumentString(`
    fragment HomeDocument on PortalDocument {
  id
  kind
  title
  url
  sharedAt
}
    `, {"fragmentName":"HomeDocument"}) as unknown as TypedDocumentString<HomeDocumentFragment, unknown>;
export const HomeTripFragmentDoc = new TypedDocumentString(`
    fragment HomeTrip on PortalTrip {
  id
  name
  startsOn
  endsOn
  documents {
    ...HomeDocument
  }
}
    fragment HomeDocument on PortalDocument {
  id
  kind
  title
  url
  sharedAt
}`, {"fragmentName":"HomeTrip"}) as unknown as TypedDocumentString<HomeTripFragment, unknown>;
export const HomeViewerFragmentDoc = new TypedDocumentString(`
    fragment HomeViewer on PortalViewer {
  firstName
  email
  agency {
    slug
  }
  trips {
    ...HomeTrip
  }
}
    fragment HomeTrip on PortalTrip {
  id
  name
  startsOn
  endsOn
  documents {
    ...HomeDocument
  }
}
fragment HomeDocument on PortalDocument {
  id
  kind
  title
  url
  sharedAt
}`, {"fragmentName":"HomeViewer"}) as unknown as TypedDocumentString<HomeViewerFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
  path
  retryAt
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const ResetFactsFragmentDoc = new TypedDocumentString(`
    fragment ResetFacts on PortalLink {
  email
  expiresAt
}
    `, {"fragmentName":"ResetFacts"}) as unknown as TypedDocumentString<ResetFactsFragment, unknown>;
export const AgencyDocument = new TypedDocumentString(`
    query Agency($slug: String!) {
  portalAgency(slug: $slug) {
    ...AgencyDress
  }
}
    fragment AgencyDress on PortalAgency {
  name
  slug
  branding {
    logoUrl
    brandColor
  }
  passwordRules {
    minLength
    maxLength
  }
}`) as unknown as TypedDocumentString<AgencyQuery, AgencyQueryVariables>;
export const ClaimLinkDocument = new TypedDocumentString(`
    query ClaimLink($slug: String!, $token: String!) {
  portalAgency(slug: $slug) {
    ...AgencyDress
    claimLink(token: $token) {
      ...ClaimFacts
    }
  }
}
    fragment AgencyDress on PortalAgency {
  name
  slug
  branding {
    logoUrl
    brandColor
  }
  passwordRules {
    minLength
    maxLength
  }
}
fragment ClaimFacts on PortalLink {
  firstName
  email
  invitedBy
  expiresAt
}`) as unknown as TypedDocumentString<ClaimLinkQuery, ClaimLinkQueryVariables>;
export const ClaimDocument = new TypedDocumentString(`
    mutation Claim($slug: String!, $token: String!, $password: String!) {
  portalClaim(slug: $slug, token: $token, password: $password) {
    viewer {
      ...HomeViewer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment HomeViewer on PortalViewer {
  firstName
  email
  agency {
    slug
  }
  trips {
    ...HomeTrip
  }
}
fragment HomeTrip on PortalTrip {
  id
  name
  startsOn
  endsOn
  documents {
    ...HomeDocument
  }
}
fragment HomeDocument on PortalDocument {
  id
  kind
  title
  url
  sharedAt
}
fragment Refusal on UserError {
  code
  message
  path
  retryAt
}`) as unknown as TypedDocumentString<ClaimMutation, ClaimMutationVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($slug: String!) {
  portalAgency(slug: $slug) {
    ...AgencyDress
  }
  portalViewer {
    ...HomeViewer
  }
}
    fragment AgencyDress on PortalAgency {
  name
  slug
  branding {
    logoUrl
    brandColor
  }
  passwordRules {
    minLength
    maxLength
  }
}
fragment HomeViewer on PortalViewer {
  firstName
  email
  agency {
    slug
  }
  trips {
    ...HomeTrip
  }
}
fragment HomeTrip on PortalTrip {
  id
  name
  startsOn
  endsOn
  documents {
    ...HomeDocument
  }
}
fragment HomeDocument on PortalDocument {
  id
  kind
  title
  url
  sharedAt
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  portalSignOut {
    signedOut
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RequestLinkDocument = new TypedDocumentString(`
    mutation RequestLink($slug: String!, $email: String!) {
  portalRequestLink(slug: $slug, email: $email) {
    message
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAt
}`) as unknown as TypedDocumentString<RequestLinkMutation, RequestLinkMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($slug: String!, $email: String!, $password: String!) {
  portalSignIn(slug: $slug, email: $email, password: $password) {
    viewer {
      ...HomeViewer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment HomeViewer on PortalViewer {
  firstName
  email
  agency {
    slug
  }
  trips {
    ...HomeTrip
  }
}
fragment HomeTrip on PortalTrip {
  id
  name
  startsOn
  endsOn
  documents {
    ...HomeDocument
  }
}
fragment HomeDocument on PortalDocument {
  id
  kind
  title
  url
  sharedAt
}
fragment Refusal on UserError {
  code
  message
  path
  retryAt
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const ResetLinkDocument = new TypedDocumentString(`
    query ResetLink($slug: String!, $token: String!) {
  portalAgency(slug: $slug) {
    ...AgencyDress
    resetLink(token: $token) {
      ...ResetFacts
    }
  }
}
    fragment AgencyDress on PortalAgency {
  name
  slug
  branding {
    logoUrl
    brandColor
  }
  passwordRules {
    minLength
    maxLength
  }
}
fragment ResetFacts on PortalLink {
  email
  expiresAt
}`) as unknown as TypedDocumentString<ResetLinkQuery, ResetLinkQueryVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($slug: String!, $token: String!, $password: String!) {
  portalResetPassword(slug: $slug, token: $token, password: $password) {
    passwordReset
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAt
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;