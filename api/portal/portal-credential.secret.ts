import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { PortalAccount } from './portal-account.entity.ts';

/** A client's standing password, as argon2id hash. No row: there is none. */
export const PortalCredential = defineEntity({
  name: 'PortalCredential',
  tableName: 'secret_portal_credential',
  properties: {
    agencyId: p.uuid().primary(),
    contactId: p.uuid().primary(),
    passwordHash: p.text(),
    account: () => references(PortalAccount, 'agency_id', 'contact_id'),
  },
});

type Account = { agencyId: string; contactId: string };

/** The account's standing password from now on. */
export async function keepPassword(tx: Tx, { agencyId, contactId }: Account, passwordHash: string): Promise<void> {
  await tx.upsert(PortalCredential, { agencyId, contactId, passwordHash });
}

/** The same password, hashed anew: nothing happens where it has changed meanwhile. */
export async function replaceHash(
  em: EntityManager,
  { agencyId, contactId }: Account,
  oldHash: string,
  newHash: string,
): Promise<void> {
  await em.nativeUpdate(PortalCredential, { agencyId, contactId, passwordHash: oldHash }, { passwordHash: newHash });
}

/** The password stands no more: it may be compromised. */
export async function forgetPassword(tx: Tx, { agencyId, contactId }: Account): Promise<void> {
  await tx.nativeDelete(PortalCredential, { agencyId, contactId });
}

/** Whose account an address is, with the hash of its password, if one stands. */
export interface ClientCredentials extends Account {
  passwordHash: string | null;
  isDisabled: boolean;
}

/** Null where no account of the agency has the address. */
export async function credentialsOf(pool: Pool, slug: string, email: string | null): Promise<ClientCredentials | null> {
  const [client] = await credentialsByEmail(pool, { slug, email: email ?? '' });
  return client ?? null;
}

/** The hash of the standing password as the transaction sees it. */
export async function standingHashOf(tx: Tx, { agencyId, contactId }: Account): Promise<string | null> {
  const credential = await tx.findOne(PortalCredential, { agencyId, contactId });
  return credential?.passwordHash ?? null;
}

const credentialsByEmail = statement('portal_credentials_by_email', (db, $: { slug: string; email: string }) =>
  db
    .selectFrom('agency')
    .innerJoin('portal_account as account', 'account.agency_id', 'agency.id')
    .leftJoin('secret_portal_credential as credential', (join) =>
      join
        .onRef('credential.agency_id', '=', 'account.agency_id')
        .onRef('credential.contact_id', '=', 'account.contact_id'),
    )
    .where('agency.slug', '=', $.slug)
    .where('account.email', '=', $.email)
    .select((client) => [
      'account.agency_id as agencyId',
      'account.contact_id as contactId',
      'credential.password_hash as passwordHash',
      client('account.disabled_at', 'is not', null).$castTo<boolean>().as('isDisabled'),
    ]),
);
