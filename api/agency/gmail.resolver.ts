import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { agencyCredential } from './agency-credential.ts';
import { Agent } from './agent.type.ts';
import { For } from './audience.ts';
import { connectGmail } from './connect-gmail.ts';
import { disconnectGmail } from './disconnect-gmail.ts';
import { GmailConnection, GmailConnectPayload, GmailDisconnectPayload } from './gmail.type.ts';
import { identifyViewer } from './identify-viewer.ts';
import { loadGmail } from './load-gmail.ts';
import { viewerRead } from './viewer.read.ts';

@Resolver(() => Agent)
export class GmailResolver {
  @For('agency')
  @Mutation(() => GmailConnectPayload, {
    description: "Returns Google's consent page to send the agent to. INVALID where Gmail is not set up.",
  })
  async gmailConnect(@Ctx() context: Context): Promise<GmailConnectPayload> {
    const { url, error } = await connectGmail(context, await identifyViewer(context));
    return { authorizationUrl: url, errors: error ? [error] : [] };
  }

  @For('agency')
  @Mutation(() => GmailDisconnectPayload, {
    description: "Takes the permission back at Google and forgets the agent's Gmail, if there is one.",
  })
  async gmailDisconnect(@Ctx() context: Context) {
    await disconnectGmail(context.app, await identifyViewer(context));
    const [row] = await viewerRead(context.app.pool, agencyCredential(context));
    return { viewer: row?.viewer ?? null };
  }

  @FieldResolver(() => GmailConnection, {
    nullable: true,
    description: "The agent's own Gmail. Null until connected, and to everyone but the agent.",
  })
  gmail(@Root() agent: Agent, @Ctx() context: Context) {
    return loadGmail(context, agent.id);
  }
}
