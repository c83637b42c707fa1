import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { agencyCredential } from '../agency/agency-credential.ts';
import { Agent } from '../agency/agent.type.ts';
import { For } from '../agency/audience.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { deactivateAgent, reactivateAgent, setOwner } from './change-agent.ts';
import { inviteAgent, resendAgentInvite, withdrawAgentInvite } from './invite-agent.ts';
import { agentInvitesRead, agentsRead } from './team.read.ts';
import { AgentInvite, AgentInvitePayload, AgentPayload } from './team.type.ts';

/** Settings → Agents. Every agent sees the list; owners change it. */
@Resolver()
export class TeamResolver {
  @For('agency', 'agents only')
  @Query(() => [Agent], {
    description: 'Who works at the agency, by name; those who were deactivated, last. For agents.',
  })
  async agents(@Ctx() context: Context) {
    const [row] = await agentsRead(context.app.pool, agencyCredential(context));
    return row?.agents ?? [];
  }

  @For('agency', 'agents only')
  @Query(() => [AgentInvite], { description: 'The invites that stand or have expired, newest first. For agents.' })
  async agentInvites(@Ctx() context: Context) {
    const [row] = await agentInvitesRead(context.app.pool, agencyCredential(context));
    return row?.invites ?? [];
  }

  @For('agency')
  @Mutation(() => AgentInvitePayload, {
    description:
      'Mails somebody a link by which they become an agent: it works once, for 168 hours. For owners, else FORBIDDEN. EMAIL_INVALID, EMAIL_TAKEN by an agent of this agency, INVALID while an invite stands, RATE_LIMITED.',
  })
  async agentInvite(@Arg('email', () => String) email: string, @Ctx() context: Context): Promise<AgentInvitePayload> {
    const invited = await inviteAgent(context, email);
    return 'error' in invited
      ? { agentInvite: null, errors: [invited.error] }
      : { agentInvite: await this.inviteOf(context, invited.inviteId), errors: [] };
  }

  @For('agency')
  @Mutation(() => AgentInvitePayload, {
    description:
      'Mails a standing invite again; its earlier link is dead. For owners, else FORBIDDEN. NOT_FOUND, RATE_LIMITED.',
  })
  async agentInviteResend(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AgentInvitePayload> {
    const invited = await resendAgentInvite(context, id);
    const errors = 'error' in invited ? [invited.error] : [];
    return { agentInvite: await this.inviteOf(context, id), errors };
  }

  @For('agency')
  @Mutation(() => AgentInvitePayload, {
    description: 'Takes a standing invite back; its link is dead. For owners, else FORBIDDEN. NOT_FOUND.',
  })
  async agentInviteWithdraw(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AgentInvitePayload> {
    const agentInvite = await this.inviteOf(context, id);
    const error = await withdrawAgentInvite(context, id);
    return { agentInvite, errors: error ? [error] : [] };
  }

  @For('agency')
  @Mutation(() => AgentPayload, {
    description:
      "Ends an agent's access: sessions, reset link, Gmail, and the API tokens that they made, for good. For owners, else FORBIDDEN. NOT_FOUND; INVALID for oneself.",
  })
  async agentDeactivate(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AgentPayload> {
    return this.answer(context, id, await deactivateAgent(context, id));
  }

  @For('agency')
  @Mutation(() => AgentPayload, {
    description:
      'Lets an agent sign in again, with the password they had; API tokens stay revoked. For owners, else FORBIDDEN. NOT_FOUND.',
  })
  async agentReactivate(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AgentPayload> {
    return this.answer(context, id, await reactivateAgent(context, id));
  }

  @For('agency')
  @Mutation(() => AgentPayload, {
    description:
      'Makes an agent an owner, or no longer one. For owners, else FORBIDDEN. NOT_FOUND; INVALID for oneself.',
  })
  async agentSetOwner(
    @Arg('id', () => ID) id: string,
    @Arg('isOwner', () => Boolean) isOwner: boolean,
    @Ctx() context: Context,
  ): Promise<AgentPayload> {
    return this.answer(context, id, await setOwner(context, id, isOwner));
  }

  private async answer(context: Context, id: string, error: UserError | null): Promise<AgentPayload> {
    const agents = await this.agents(context);
    const agent = agents.find((each) => each.id === id) as Agent | undefined;
    return { agent: agent ?? null, errors: error ? [error] : [] };
  }

  private async inviteOf(context: Context, id: string): Promise<AgentInvite | null> {
    const invites = await this.agentInvites(context);
    return (invites.find((each) => each.id === id) as AgentInvite | undefined) ?? null;
  }
}
