import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { agencyCredential } from '../agency/agency-credential.ts';
import { OpenTo } from '../agency/audience.ts';
import { passwordRules } from '../agency/password.rules.ts';
import { AgentSignInPayload } from '../agency/sign-in.type.ts';
import { viewerRead } from '../agency/viewer.read.ts';
import type { Context } from '../context.ts';
import { claimAgentInvite, openAgentInvite } from './claim-agent-invite.ts';
import { requestAgentReset } from './request-agent-reset.ts';
import { openAgentReset, resetAgentPassword } from './reset-agent-password.ts';
import { AgentLink, AgentRequestResetPayload, AgentResetPasswordPayload } from './team.type.ts';

const passwordMinLength = passwordRules.minLength;

/** What an agent does with a link from a mail, without a session. */
@Resolver()
export class AgentLinkResolver {
  @OpenTo('anyone')
  @Query(() => AgentLink, {
    nullable: true,
    description: 'Reading it has no effect. Null when the link is not valid (any more), whatever ended it.',
  })
  async agentClaimLink(@Arg('token', () => String) token: string, @Ctx() context: Context): Promise<AgentLink | null> {
    const link = await openAgentInvite(context, token);
    return link && { ...link, passwordMinLength };
  }

  @OpenTo('anyone')
  @Query(() => AgentLink, { nullable: true, description: 'Like agentClaimLink, for the link of a password reset.' })
  async agentResetLink(@Arg('token', () => String) token: string, @Ctx() context: Context): Promise<AgentLink | null> {
    const link = await openAgentReset(context, token);
    return link && { ...link, invitedBy: null, passwordMinLength };
  }

  @OpenTo('agency')
  @Mutation(() => AgentSignInPayload, {
    description:
      'Consumes the link of an invite: makes its reader an agent and signs them in. LINK_INVALID, INVALID for the name, PASSWORD_REJECTED, EMAIL_TAKEN in another agency, RATE_LIMITED.',
  })
  async agentClaim(
    @Arg('token', () => String) token: string,
    @Arg('name', () => String) name: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<AgentSignInPayload> {
    const error = await claimAgentInvite(context, { token, name, password });
    if (error) return { viewer: null, errors: [error] };
    const [row] = await viewerRead(context.app.pool, agencyCredential(context));
    return { viewer: row?.viewer ?? null, errors: [] };
  }

  @OpenTo('anyone')
  @Mutation(() => AgentRequestResetPayload, {
    description: 'Forgot password. The same answer for every address. EMAIL_INVALID; RATE_LIMITED by IP.',
  })
  async agentRequestReset(
    @Arg('email', () => String) email: string,
    @Ctx() context: Context,
  ): Promise<AgentRequestResetPayload> {
    const error = await requestAgentReset(context, email);
    return {
      message: 'If this address signs in here, a link is on its way. It works for 60 minutes.',
      errors: error ? [error] : [],
    };
  }

  @OpenTo('anyone')
  @Mutation(() => AgentResetPasswordPayload, {
    description:
      'Consumes a reset link: sets the password, ends every session, and leaves the agent to sign in. LINK_INVALID, PASSWORD_REJECTED, RATE_LIMITED.',
  })
  async agentResetPassword(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<AgentResetPasswordPayload> {
    const error = await resetAgentPassword(context, token, password);
    return { passwordReset: error === null, errors: error ? [error] : [] };
  }
}
