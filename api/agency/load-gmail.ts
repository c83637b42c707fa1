import { agencyCredential } from './agency-credential.ts';
import { batched } from './batched.ts';
import { gmailOfCaller } from './gmail.read.ts';

/** An agent's Gmail, if it is the caller's own; null for everybody else's. One statement for all agents of an answer. */
export const loadGmail = batched(async (context, agentIds: readonly string[]) => {
  const [own] = await gmailOfCaller(context.app.pool, agencyCredential(context));
  return agentIds.map((id) => (own?.agentId === id ? own.gmail : null));
});
