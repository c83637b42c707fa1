import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { mintToken, type TokenHash } from '../agency/mint-token.ts';
import { portalSession, touchInterval } from '../agency/session.rules.ts';
import { instant, references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { PortalAccount } from './portal-account.entity.ts';

/** A client's session in the portal, known by the SHA-256 of its cookie. */
export const PortalSession = defineEntity({
  name: 'PortalSession',
  tableName: 'secret_portal_session',
  indexes: [
    { name: 'portal_session_of_account', properties: ['agencyId', 'contactId'] },
    { name: 'portal_session_by_end', properties: ['expiresAt'] },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    hash: p.blob().primary(),
    contactId: p.uuid(),
    createdAt: instant(),
    lastUsedAt: instant(),
    /** The absolute end, however busy the session. */
    expiresAt: instant(),
    endedAt: instant().nullable(),
    account: () => references(PortalAccount, 'agency_id', 'contact_id'),
  },
});

type Account = { agencyId: string; contactId: string };

/** A session with its token, which is for the cookie and kept nowhere else. */
export interface StartedSession extends TokenHash {
  token: string;
}

/** Starts a session for a client, under the account's lock. */
export async function startPortalSession(tx: Tx, { agencyId, contactId }: Account, now: Date): Promise<StartedSession> {
  const { token, hash } = mintToken(agencyId);
  await tx.insert(PortalSession, {
    agencyId,
    hash,
    contactId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + portalSession.absolute),
  });
  return { token, hash, agencyId };
}

/** Ends every session of an account: dead on their next request, and never revived. */
export async function endPortalSessions(tx: Tx, { agencyId, contactId }: Account, now: Date): Promise<void> {
  await tx.nativeUpdate(PortalSession, { agencyId, contactId, endedAt: null }, { endedAt: now });
}

/** Ends one session and tells whose it was; null for one that is dead already or never was. */
export async function endPortalSession(tx: Tx, { agencyId, hash }: TokenHash, now: Date): Promise<Account | null> {
  const [ended] = await endSession(tx, { agencyId, hash, now, idleSince: idleSince(now) });
  return ended ?? null;
}

const endSession = statement('end_portal_session', (db, $: TokenHash & { now: Date; idleSince: Date }) =>
  db
    .updateTable('secret_portal_session as session')
    .set({ ended_at: $.now })
    .where('session.agency_id', '=', $.agencyId)
    .where('session.hash', '=', $.hash)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', $.now)
    .where('session.last_used_at', '>', $.idleSince)
    .returning(['session.agency_id as agencyId', 'session.contact_id as contactId']),
);

/** Those that would let somebody in, of all agencies. */
export const countPortalSessions = (em: EntityManager, now: Date): Promise<number> =>
  em.count(PortalSession, {
    endedAt: null,
    expiresAt: { $gt: now },
    lastUsedAt: { $gt: idleSince(now) },
  });

/** Writes down that a session was used, at most once a minute. One that has died of idleness stays dead. */
export async function touchPortalSession(em: EntityManager, { agencyId, hash }: TokenHash, now: Date): Promise<void> {
  const before = new Date(now.getTime() - touchInterval);
  await em.nativeUpdate(
    PortalSession,
    { agencyId, hash, endedAt: null, lastUsedAt: { $lt: before, $gt: idleSince(now) } },
    { lastUsedAt: now },
  );
}

/** A session that was not used since then has ended. */
function idleSince(now: Date): Date {
  return new Date(now.getTime() - portalSession.idle);
}

/** Up to `limit` sessions whose absolute end was before an instant, of all agencies. Gives back a row for each that went. */
export const removePortalSessions = statement('remove_portal_sessions', (db, $: { before: Date; limit: number }) =>
  db
    .deleteFrom('secret_portal_session')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('secret_portal_session.agency_id', 'secret_portal_session.hash'),
        'in',
        selectFrom('secret_portal_session as dead')
          .where('dead.expires_at', '<=', $.before)
          .limit($.limit)
          .select(['dead.agency_id', 'dead.hash'])
          .forUpdate()
          .skipLocked()
          .$asTuple('agency_id', 'hash'),
      ),
    )
    .returning('agency_id'),
);
