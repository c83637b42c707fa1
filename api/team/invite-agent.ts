import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import { Agent } from '../agency/agent.entity.ts';
import { countTry } from '../agency/count-try.ts';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import { idOf } from '../agency/id.rules.ts';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import { mintToken } from '../agency/mint-token.ts';
import { agentInvitesPerAddress, agentInvitesPerAgency } from '../agency/rate-limit.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import { supersedeDeliveries } from '../mail/supersede-deliveries.ts';
import type { Tx } from '../orm.ts';
import { AgentInvite } from './agent-invite.entity.ts';
import { keepInviteHash, removeInviteHash } from './agent-invite.secret.ts';
import { agentLinkLifetime } from './agent-link.rules.ts';
import { changeTeam, identifyOwner } from './change-team.ts';
import { queueAgentMail } from './queue-agent-mail.ts';

/** The invite that was made or sent again; or why there is none. */
type Invited = { agencyId: string; inviteId: string; deliveryId: string } | { error: UserError };

/** Mails somebody a link by which they become an agent. */
export async function inviteAgent(context: Context, given: string): Promise<Invited> {
  const { app } = context;
  const { agencyId } = await identifyOwner(context);
  const email = normalizeEmail(given);
  if (!email) return { error: malformed };
  const problem = (await problemOf(app.orm.em.fork(), agencyId, email)) ?? (await limitOf(app, agencyId, email));
  if (problem) return { error: problem };

  const invited = await changeTeam(context, async (tx, owner, now): Promise<Invited> => {
    // Somebody may have been quicker.
    const error = await problemOf(tx, agencyId, email);
    if (error) return { error };
    const id = newId();
    const expiresAt = new Date(now.getTime() + agentLinkLifetime.INVITE);
    await tx.insert(AgentInvite, { agencyId, id, email, invitedBy: owner.actorId, sentAt: now, expiresAt });
    return send(tx, app, { owner, inviteId: id, email, expiresAt }, now);
  });
  return dispatched(context, invited);
}

/** Mails a standing invite again, with a link that takes the place of the earlier one. */
export async function resendAgentInvite(context: Context, id: string): Promise<Invited> {
  const { app } = context;
  const { agencyId } = await identifyOwner(context);
  const invite = await app.orm.em.fork().findOne(AgentInvite, standing(agencyId, id));
  const problem = invite ? await limitOf(app, agencyId, invite.email) : notFound;
  if (!invite || problem) return { error: problem ?? notFound };

  const invited = await changeTeam(context, async (tx, owner, now): Promise<Invited> => {
    const expiresAt = new Date(now.getTime() + agentLinkLifetime.INVITE);
    const renewed = { invitedBy: owner.actorId, sentAt: now, expiresAt };
    // It may have been accepted or withdrawn meanwhile.
    if ((await tx.nativeUpdate(AgentInvite, standing(agencyId, id), renewed)) === 0) return { error: notFound };
    await supersedeDeliveries(tx, agencyId, [invite.id]);
    return send(tx, app, { owner, inviteId: invite.id, email: invite.email, expiresAt }, now);
  });
  return dispatched(context, invited);
}

/** Takes a standing invite back: its link is dead. Null when it did. */
export async function withdrawAgentInvite(context: Context, id: string): Promise<UserError | null> {
  return changeTeam(context, async (tx, { agencyId }, now) => {
    const withdrawn = await tx.nativeUpdate(AgentInvite, standing(agencyId, id), { withdrawnAt: now });
    if (withdrawn === 0) return notFound;
    await removeInviteHash(tx, { agencyId, inviteId: idOf(id) });
    await supersedeDeliveries(tx, agencyId, [idOf(id)]);
    return null;
  });
}

const standing = (agencyId: string, id: string) => ({ agencyId, id: idOf(id), acceptedAt: null, withdrawnAt: null });

interface Order {
  owner: AgencyViewer;
  inviteId: string;
  email: string;
  expiresAt: Date;
}

/** The link's id is the invite's: whatever ends the one ends the other's mail. */
async function send(tx: Tx, app: App, { owner, inviteId, email, expiresAt }: Order, now: Date): Promise<Invited> {
  const { agencyId } = owner;
  const { token, hash } = mintToken(agencyId);
  await keepInviteHash(tx, { agencyId, inviteId }, hash);
  const link = { id: inviteId, url: new URL(`/claim/${token}`, app.config.appUrl).href, expiresAt };
  const mail = { agencyId, purpose: 'AGENT_INVITE' as const, to: email, name: '', from: owner, link };
  return { agencyId, inviteId, deliveryId: await queueAgentMail(tx, app, mail, now) };
}

async function dispatched({ app }: Context, invited: Invited): Promise<Invited> {
  if ('deliveryId' in invited) await dispatchAtOnce(app, { agencyId: invited.agencyId, id: invited.deliveryId });
  return invited;
}

/** Why somebody cannot be invited. Whether they are an agent elsewhere is not told: they learn it themselves. */
async function problemOf(em: EntityManager, agencyId: string, email: string): Promise<UserError | null> {
  const agent = await em.findOne(Agent, { agencyId, email });
  if (agent) return agent.deactivatedAt ? deactivated : alreadyIn;
  if (await em.findOne(AgentInvite, { agencyId, email, acceptedAt: null, withdrawnAt: null })) return alreadyInvited;
  return null;
}

async function limitOf(app: App, agencyId: string, email: string): Promise<UserError | null> {
  const retryAt =
    (await countTry(app, agentInvitesPerAddress, `${agencyId} ${email}`)) ??
    (await countTry(app, agentInvitesPerAgency, agencyId));
  if (!retryAt) return null;
  return {
    code: 'RATE_LIMITED',
    message: 'Too many invites were sent today. Wait until tomorrow, then try again.',
    retryAt: retryAt.toISOString(),
  };
}

const atEmail = (code: UserError['code'], message: string): UserError => ({ code, message, path: ['email'] });
const malformed = atEmail('EMAIL_INVALID', 'That is not an email address. Check it for typing errors.');
const alreadyIn = atEmail(
  'EMAIL_TAKEN',
  'An agent of yours signs in with this address already: look for them in the list.',
);
const deactivated = atEmail('EMAIL_TAKEN', 'This agent was deactivated: reactivate them in the list instead.');
const alreadyInvited = atEmail('INVALID', 'There is an invite to this address: send it again from the list.');

const notFound: UserError = {
  code: 'NOT_FOUND',
  message: 'This invite is no longer there. Reload the page to see who works here.',
  path: ['id'],
};
