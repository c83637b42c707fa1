import { v7 as newId } from 'uuid';
import { countTry, countTryFrom } from '../agency/count-try.ts';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import { mintToken } from '../agency/mint-token.ts';
import { forgotPerAddressAMinute, forgotPerAddressAnHour, forgotPerIp } from '../agency/rate-limit.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { statement } from '../database/statement.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import { supersedeDeliveries } from '../mail/supersede-deliveries.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { agentLinkLifetime } from './agent-link.rules.ts';
import { keepReset, removeReset } from './agent-reset.secret.ts';
import { queueAgentMail } from './queue-agent-mail.ts';

/**
 * Forgot password, for agents. The answer is the same for every address, in text and in time: it is given before anybody
 * is looked up. RATE_LIMITED goes by IP, whatever the address.
 */
export async function requestAgentReset({ app, ipAddress }: Context, email: string): Promise<UserError | null> {
  const retryAt = await countTryFrom(app, forgotPerIp, ipAddress);
  if (retryAt) return tooMany(retryAt);
  const address = normalizeEmail(email);
  if (!address) return malformed;
  if (await mayAskFor(app, `agent ${address}`)) app.underway.add(follow(app, address));
  return null;
}

/** An impatient second press in the same minute does not use up the hour. */
const mayAskFor = async (app: App, who: string): Promise<boolean> =>
  !(await countTry(app, forgotPerAddressAMinute, who)) && !(await countTry(app, forgotPerAddressAnHour, who));

/** Never throws: nobody waits for it. If the process dies now, the agent asks again. */
async function follow(app: App, email: string): Promise<void> {
  try {
    const sent = await inTransaction(app.orm.em, (tx) => sendReset(tx, app, email));
    if (sent) await dispatchAtOnce(app, sent);
  } catch (error) {
    app.log.error({ error }, 'A reset link for an agent was not sent.');
  }
}

/** Null where nobody active signs in with the address. */
async function sendReset(tx: Tx, app: App, email: string): Promise<{ agencyId: string; id: string } | null> {
  const [agent] = await agentToReset(tx, { email });
  if (!agent) return null;
  const now = app.clock.now();
  const { agencyId, agentId, name } = agent;
  await supersedeDeliveries(tx, agencyId, await removeReset(tx, agent));
  const { token, hash } = mintToken(agencyId);
  const linkId = newId();
  const expiresAt = new Date(now.getTime() + agentLinkLifetime.RESET);
  await keepReset(tx, { agencyId, agentId, hash, linkId, expiresAt });
  const link = { id: linkId, url: new URL(`/reset/${token}`, app.config.appUrl).href, expiresAt };
  const mail = { agencyId, purpose: 'AGENT_PASSWORD_RESET' as const, to: email, name, from: null, link };
  return { agencyId, id: await queueAgentMail(tx, app, mail, now) };
}

/** Locked: of two who ask at once, one link stands. */
const agentToReset = statement('agent_to_reset', (db, $: { email: string }) =>
  db
    .selectFrom('agent')
    .innerJoin('actor', (join) =>
      join.onRef('actor.agency_id', '=', 'agent.agency_id').onRef('actor.id', '=', 'agent.id'),
    )
    .where('agent.email', '=', $.email)
    .where('agent.deactivated_at', 'is', null)
    .select(['agent.agency_id as agencyId', 'agent.id as agentId', 'actor.name'])
    .forNoKeyUpdate('agent'),
);

const tooMany = (retryAt: Date): UserError => ({
  code: 'RATE_LIMITED',
  message: 'Too many links were asked for from here. Wait a minute, then try again.',
  retryAt: retryAt.toISOString(),
});

const malformed: UserError = {
  code: 'EMAIL_INVALID',
  message: 'That is not an email address. Check it for typing errors.',
  path: ['email'],
};
