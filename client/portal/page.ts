import {
  AgencyDocument,
  type AgencyDressFragment,
  type ClaimFactsFragment,
  ClaimLinkDocument,
  HomeDocument,
  type HomeViewerFragment,
  type ResetFactsFragment,
  ResetLinkDocument,
} from './gql/graphql.ts';
import { type Failure, request } from './request.ts';
import type { Route } from './route.ts';

/** Enough of an agency to dress its pages. */
export type Agency = AgencyDressFragment;

export interface ClaimPage {
  kind: 'claim';
  agency: Agency;
  token: string;
  link: ClaimFactsFragment;
}

export interface ResetPage {
  kind: 'reset';
  agency: Agency;
  token: string;
  link: ResetFactsFragment;
}

export interface DeadLinkPage {
  kind: 'dead-link';
  agency: Agency;
  purpose: 'claim' | 'reset';
}

export interface ForgotPage {
  kind: 'forgot';
  agency: Agency;
}

export interface LinkSentPage {
  kind: 'link-sent';
  agency: Agency;
  email: string;
  message: string;
  /** Where another address can be tried. */
  before: DeadLinkPage | ForgotPage;
}

export interface LoginPage {
  kind: 'login';
  agency: Agency;
  note?: 'signed-out' | 'password-changed';
  email?: string;
}

export interface HomePage {
  kind: 'home';
  agency: Agency;
  viewer: HomeViewerFragment;
  /** Straight from the claim: say how to come back. */
  firstVisit?: boolean;
}

/** One screen with everything it shows. */
export type Page =
  | ClaimPage
  | ResetPage
  | DeadLinkPage
  | ForgotPage
  | LinkSentPage
  | LoginPage
  | HomePage
  | { kind: 'not-found' }
  | { kind: 'failed'; failure: Failure };

/** Fetches what an address shows, in one request. Reading a link has no effect on it. */
export async function loadPage(route: Route | null): Promise<Page> {
  if (!route) return { kind: 'not-found' };
  switch (route.kind) {
    case 'claim':
      return loadClaim(route.slug, route.token);
    case 'reset':
      return loadReset(route.slug, route.token);
    case 'home':
      return loadHome(route.slug);
    default:
      return loadSignedOut(route.kind, route.slug);
  }
}

async function loadClaim(slug: string, token: string): Promise<Page> {
  const { data, failure } = await request(ClaimLinkDocument, { slug, token });
  if (failure) return { kind: 'failed', failure };
  if (!data.portalAgency) return { kind: 'not-found' };
  const { claimLink: link, ...agency } = data.portalAgency;
  return link ? { kind: 'claim', agency, token, link } : { kind: 'dead-link', agency, purpose: 'claim' };
}

async function loadReset(slug: string, token: string): Promise<Page> {
  const { data, failure } = await request(ResetLinkDocument, { slug, token });
  if (failure) return { kind: 'failed', failure };
  if (!data.portalAgency) return { kind: 'not-found' };
  const { resetLink: link, ...agency } = data.portalAgency;
  return link ? { kind: 'reset', agency, token, link } : { kind: 'dead-link', agency, purpose: 'reset' };
}

async function loadHome(slug: string): Promise<Page> {
  const { data, failure } = await request(HomeDocument, { slug });
  if (failure) return { kind: 'failed', failure };
  const { portalAgency: agency, portalViewer: viewer } = data;
  if (!agency) return { kind: 'not-found' };
  // A browser holds one portal session; one of another agency says nothing here.
  return viewer?.agency.slug === agency.slug ? { kind: 'home', agency, viewer } : { kind: 'login', agency };
}

async function loadSignedOut(kind: 'login' | 'forgot', slug: string): Promise<Page> {
  const { data, failure } = await request(AgencyDocument, { slug });
  if (failure) return { kind: 'failed', failure };
  return data.portalAgency ? { kind, agency: data.portalAgency } : { kind: 'not-found' };
}
