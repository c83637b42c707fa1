import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { instant, references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import { Agent } from './agent.entity.ts';
import type { TokenHash } from './mint-token.ts';

/** That an agent was sent to Google's consent page, known by the SHA-256 of the state which Google hands back. */
export const GmailConsent = defineEntity({
  name: 'GmailConsent',
  tableName: 'secret_gmail_consent',
  properties: {
    agencyId: p.uuid().primary(),
    hash: p.blob().primary(),
    agentId: p.uuid(),
    /** PKCE's, sealed: without it Google's code is worth nothing. */
    sealedVerifier: p.blob(),
    expiresAt: instant(),
    agent: () => references(Agent, 'agency_id', 'agent_id'),
  },
});

interface NewConsent extends TokenHash {
  agentId: string;
  sealedVerifier: Buffer;
  expiresAt: Date;
}

/** Awaits an agent's return from Google. What the agent left unfinished before, and is too old now, goes. */
export async function awaitConsent(em: EntityManager, consent: NewConsent, now: Date): Promise<void> {
  const { agencyId, agentId } = consent;
  await em.nativeDelete(GmailConsent, { agencyId, agentId, expiresAt: { $lte: now } });
  await em.insert(GmailConsent, consent);
}

/** Takes the consent that a state names, once. Null for a state that is unknown, used or too old. */
export async function takeConsent(pool: Pool, { agencyId, hash }: TokenHash, now: Date) {
  const [consent] = await take(pool, { agencyId, hash, now });
  return consent?.isFresh ? consent : null;
}

const take = statement('take_gmail_consent', (db, $: TokenHash & { now: Date }) =>
  db
    .deleteFrom('secret_gmail_consent')
    .where('agency_id', '=', $.agencyId)
    .where('hash', '=', $.hash)
    .returning((consent) => [
      'agent_id as agentId',
      'sealed_verifier as sealedVerifier',
      consent('expires_at', '>', $.now).as('isFresh'),
    ]),
);

/** Up to `limit` consents that were too old at an instant, of all agencies. Gives back a row for each that went. */
export const removeConsents = statement('remove_consents', (db, $: { before: Date; limit: number }) =>
  db
    .deleteFrom('secret_gmail_consent')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('secret_gmail_consent.agency_id', 'secret_gmail_consent.hash'),
        'in',
        selectFrom('secret_gmail_consent as dead')
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
