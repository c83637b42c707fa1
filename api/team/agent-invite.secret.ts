import { defineEntity, p } from '@mikro-orm/core';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Pool } from 'pg';
import type { TokenHash } from '../agency/mint-token.ts';
import { references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { AgentInvite } from './agent-invite.entity.ts';

/** The SHA-256 of the token in an invite's newest link; none once it is used or withdrawn. */
export const AgentInviteSecret = defineEntity({
  name: 'AgentInviteSecret',
  tableName: 'secret_agent_invite',
  uniques: [{ name: 'agent_invite_hash', properties: ['agencyId', 'hash'] }],
  properties: {
    agencyId: p.uuid().primary(),
    inviteId: p.uuid().primary(),
    hash: p.blob(),
    invite: () => references(AgentInvite, 'agency_id', 'invite_id'),
  },
});

interface Key {
  agencyId: string;
  inviteId: string;
}

/** The link that the invite is known by from now on: an earlier one is dead. */
export async function keepInviteHash(tx: Tx, { agencyId, inviteId }: Key, hash: Buffer): Promise<void> {
  await tx.upsert(AgentInviteSecret, { agencyId, inviteId, hash });
}

export async function removeInviteHash(tx: Tx, { agencyId, inviteId }: Key): Promise<void> {
  await tx.nativeDelete(AgentInviteSecret, { agencyId, inviteId });
}

/** Takes a link, once: of many who try at the same time, one does. */
export async function takeInvite(tx: Tx, { agencyId, inviteId, hash }: Key & TokenHash): Promise<boolean> {
  return (await tx.nativeDelete(AgentInviteSecret, { agencyId, inviteId, hash })) === 1;
}

/** Null for a link that is unknown, used, expired, replaced or withdrawn: all alike. */
export async function findLiveInvite(pool: Pool, token: TokenHash, now: Date) {
  const [row] = await liveInvite(pool, { agencyId: token.agencyId, hash: token.hash, now });
  return row ? { ...row.invite, hash: token.hash } : null;
}

const liveInvite = statement('live_agent_invite', (db, $: TokenHash & { now: Date }) =>
  db
    .selectFrom('secret_agent_invite as secret')
    .innerJoin('agent_invite as invite', (join) =>
      join.onRef('invite.agency_id', '=', 'secret.agency_id').onRef('invite.id', '=', 'secret.invite_id'),
    )
    .innerJoin('agency', 'agency.id', 'invite.agency_id')
    .innerJoin('actor', (join) =>
      join.onRef('actor.agency_id', '=', 'invite.agency_id').onRef('actor.id', '=', 'invite.invited_by'),
    )
    .where('secret.agency_id', '=', $.agencyId)
    .where('secret.hash', '=', $.hash)
    .where('invite.expires_at', '>', $.now)
    .select((row) =>
      jsonBuildObject({
        agencyId: row.ref('invite.agency_id'),
        inviteId: row.ref('invite.id'),
        agencyName: row.ref('agency.name'),
        agencySlug: row.ref('agency.slug'),
        email: row.ref('invite.email'),
        invitedBy: row.ref('actor.name'),
        expiresAt: row.ref('invite.expires_at'),
      }).as('invite'),
    ),
);
