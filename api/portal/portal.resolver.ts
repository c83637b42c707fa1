import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OpenTo } from '../agency/audience.ts';
import { passwordRules } from '../agency/password.rules.ts';
import { SignOutPayload } from '../agency/sign-in.type.ts';
import type { Context } from '../context.ts';
import { claimLink } from './claim-link.ts';
import { clientCredential } from './client-credential.ts';
import { leavePortal } from './client-session.ts';
import { loadPortalViewer } from './load-portal-viewer.ts';
import { openLink } from './open-link.ts';
import { portalAgencyRead } from './portal.read.ts';
import {
  PasswordRules,
  PortalAgency,
  PortalLink,
  PortalRequestLinkPayload,
  PortalResetPasswordPayload,
  PortalSessionPayload,
  PortalViewer,
} from './portal.type.ts';
import { requestLink } from './request-link.ts';
import { resetPassword } from './reset-password.ts';
import { signInClient } from './sign-in-client.ts';

const linkOnItsWay =
  'If this address can sign in here, an email with a link is on its way. It may take a minute; look in the spam folder too.';

@Resolver(() => PortalAgency)
export class PortalResolver {
  @OpenTo('anyone')
  @Query(() => PortalAgency, {
    nullable: true,
    description: 'What anyone may know of an agency: enough to dress its portal pages. Null for an unknown slug.',
  })
  async portalAgency(@Arg('slug', () => String) slug: string, @Ctx() { app }: Context) {
    const [row] = await portalAgencyRead(app.pool, { slug });
    return row?.agency ?? null;
  }

  @OpenTo('client')
  @Query(() => PortalViewer, {
    nullable: true,
    description: 'The signed-in client. Null without a live portal session.',
  })
  async portalViewer(@Ctx() context: Context) {
    return loadPortalViewer(context.app.pool, clientCredential(context));
  }

  @OpenTo('client')
  @Mutation(() => PortalSessionPayload, {
    description:
      'Consumes a claim link: sets the password and signs the client in. LINK_INVALID, PASSWORD_REJECTED, RATE_LIMITED.',
  })
  async portalClaim(
    @Arg('slug', () => String) slug: string,
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<PortalSessionPayload> {
    const claim = await claimLink(context, slug, token, password);
    return claim.error ? { viewer: null, errors: [claim.error] } : { viewer: claim.viewer, errors: [] };
  }

  @OpenTo('client')
  @Mutation(() => PortalSessionPayload, {
    description: 'Starts a session in a cookie. INVALID_CREDENTIALS whatever is wrong; RATE_LIMITED.',
  })
  async portalSignIn(
    @Arg('slug', () => String) slug: string,
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<PortalSessionPayload> {
    const signIn = await signInClient(context, slug, email, password);
    return signIn.error ? { viewer: null, errors: [signIn.error] } : { viewer: signIn.viewer, errors: [] };
  }

  @OpenTo('client')
  @Mutation(() => SignOutPayload, { description: 'Ends the session; true also where there was none.' })
  async portalSignOut(@Ctx() context: Context): Promise<SignOutPayload> {
    await leavePortal(context);
    return { signedOut: true };
  }

  @OpenTo('client')
  @Mutation(() => PortalRequestLinkPayload, {
    description:
      "Forgot password, and 'send me a new link' on a dead one. The same answer for every address; RATE_LIMITED by IP, EMAIL_INVALID for what is no address.",
  })
  async portalRequestLink(
    @Arg('slug', () => String) slug: string,
    @Arg('email', () => String) email: string,
    @Ctx() context: Context,
  ): Promise<PortalRequestLinkPayload> {
    const error = await requestLink(context, slug, email);
    return { message: linkOnItsWay, errors: error ? [error] : [] };
  }

  @OpenTo('client')
  @Mutation(() => PortalResetPasswordPayload, {
    description:
      'Consumes a reset link: sets the password, ends every session, and leaves the client to sign in. LINK_INVALID, PASSWORD_REJECTED, RATE_LIMITED.',
  })
  async portalResetPassword(
    @Arg('slug', () => String) slug: string,
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<PortalResetPasswordPayload> {
    const error = await resetPassword(context, slug, token, password);
    return { passwordReset: !error, errors: error ? [error] : [] };
  }

  @FieldResolver(() => PasswordRules)
  passwordRules() {
    return passwordRules;
  }

  @FieldResolver(() => PortalLink, {
    nullable: true,
    description:
      'Reading it has no effect. Null when the link is not valid (any more): unknown, used, expired, replaced and withdrawn look alike.',
  })
  claimLink(@Root() { slug }: PortalAgency, @Arg('token', () => String) token: string, @Ctx() context: Context) {
    return openLink(context, slug, token, 'CLAIM');
  }

  @FieldResolver(() => PortalLink, { nullable: true, description: 'Like claimLink, for the link of a password reset.' })
  resetLink(@Root() { slug }: PortalAgency, @Arg('token', () => String) token: string, @Ctx() context: Context) {
    return openLink(context, slug, token, 'RESET');
  }
}
