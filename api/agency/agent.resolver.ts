import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Agency } from './agency.type.ts';
import { agencyCredential } from './agency-credential.ts';
import { Agent } from './agent.type.ts';
import { signInAgent, signOutAgent } from './agent-sign-in.ts';
import { OpenTo } from './audience.ts';
import { AgentSignInPayload, SignOutPayload } from './sign-in.type.ts';
import { agencyOfCaller, viewerRead } from './viewer.read.ts';

@Resolver(() => Agent)
export class AgentResolver {
  @OpenTo('agency')
  @Query(() => Agent, { nullable: true, description: 'The signed-in agent. Null without an agent session.' })
  async viewer(@Ctx() context: Context) {
    if (!context.agentToken) return null;
    const [row] = await viewerRead(context.app.pool, agencyCredential(context));
    return row?.viewer ?? null;
  }

  @OpenTo('agency')
  @Mutation(() => AgentSignInPayload, {
    description: 'Starts a session in a cookie. INVALID_CREDENTIALS for a wrong email or password alike; RATE_LIMITED.',
  })
  async agentSignIn(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<AgentSignInPayload> {
    const error = await signInAgent(context, email, password);
    return error ? { viewer: null, errors: [error] } : { viewer: await this.viewer(context), errors: [] };
  }

  @OpenTo('anyone')
  @Mutation(() => SignOutPayload, { description: 'Ends the session; true also where there was none.' })
  async agentSignOut(@Ctx() context: Context) {
    await signOutAgent(context);
    return { signedOut: true };
  }

  /** An actor in a history comes without its agency, which is always the caller's. */
  @FieldResolver(() => Agency)
  async agency(@Root() agent: Agent, @Ctx() context: Context) {
    return agent.agency ?? (await agencyOfCaller(context.app.pool, agencyCredential(context)))[0]?.agency;
  }
}
