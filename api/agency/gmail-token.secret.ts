import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Pool } from 'pg';
import { references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import type { Instant } from '../scalars.ts';
import { GmailConnection } from './gmail-connection.entity.ts';

/** The refresh token of an agent's Gmail, sealed. Access tokens are kept nowhere but in a process's memory. */
export const GmailToken = defineEntity({
  name: 'GmailToken',
  tableName: 'secret_gmail_token',
  properties: {
    agencyId: p.uuid().primary(),
    agentId: p.uuid().primary(),
    sealedToken: p.blob(),
    connection: () => references(GmailConnection, 'agency_id', 'agent_id'),
  },
});

interface Key {
  agencyId: string;
  agentId: string;
}

/** An agent's Gmail with its sealed token; null while there is none. */
export async function gmailTokenOf(on: Pool | Tx, { agencyId, agentId }: Key) {
  const [row] = await gmailToken(on, { agencyId, agentId });
  return row ? { ...row.gmail, sealedToken: row.sealedToken } : null;
}

const gmailToken = statement('gmail_token', (db, $: Key) =>
  db
    .selectFrom('gmail_connection as connection')
    .innerJoin('secret_gmail_token as token', (join) =>
      join.onRef('token.agency_id', '=', 'connection.agency_id').onRef('token.agent_id', '=', 'connection.agent_id'),
    )
    .where('connection.agency_id', '=', $.agencyId)
    .where('connection.agent_id', '=', $.agentId)
    .select((row) => [
      jsonBuildObject({
        agencyId: row.ref('connection.agency_id'),
        agentId: row.ref('connection.agent_id'),
        email: row.ref('connection.email'),
        status: row.ref('connection.status'),
        connectedAt: sql<Instant>`${row.ref('connection.connected_at')}`,
      }).as('gmail'),
      'token.sealed_token as sealedToken',
    ]),
);

/** The connection's token from now on. */
export async function keepGmailToken(tx: Tx, { agencyId, agentId }: Key, sealedToken: Buffer): Promise<void> {
  await tx.upsert(GmailToken, { agencyId, agentId, sealedToken });
}

export async function removeGmailToken(tx: Tx, { agencyId, agentId }: Key): Promise<void> {
  await tx.nativeDelete(GmailToken, { agencyId, agentId });
}
