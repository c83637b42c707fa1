import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Pool } from 'pg';
import { hashSecret } from '../agency/mint-token.ts';
import { references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import type { Instant } from '../scalars.ts';
import type { LinkPurpose } from './link.rules.ts';
import { PortalLink } from './portal-link.entity.ts';

/** The SHA-256 of a link's token; the token itself exists in the mail alone. */
export const PortalLinkSecret = defineEntity({
  name: 'PortalLinkSecret',
  tableName: 'secret_portal_link',
  uniques: [{ name: 'portal_link_hash', properties: ['agencyId', 'hash'] }],
  properties: {
    agencyId: p.uuid().primary(),
    linkId: p.uuid().primary(),
    hash: p.blob(),
    link: () => references(PortalLink, 'agency_id', 'link_id'),
  },
});

/** Keeps what a link is known by. */
export async function keepLinkHash(tx: Tx, agencyId: string, linkId: string, hash: Buffer): Promise<void> {
  await tx.insert(PortalLinkSecret, { agencyId, linkId, hash });
}

/** A link that works at this moment, whose it is, and what its page says. */
export interface LiveLink {
  id: string;
  agencyId: string;
  agencyName: string;
  agencySlug: string;
  contactId: string;
  firstName: string;
  lastName: string;
  email: string;
  invitedBy: string | null;
  expiresAt: Instant;
}

interface Opening {
  slug: string;
  token: string;
  purpose: LinkPurpose;
  now: Date;
}

/** Null for a token that is unknown, used, expired, voided, of another purpose or of another agency: all alike. */
export async function findLiveLink(on: Pool, { slug, purpose, now, token }: Opening): Promise<LiveLink | null> {
  const [row] = await liveLink(on, { slug, purpose, now, hash: hashSecret(token) });
  return row?.link ?? null;
}

/** Notes when a link was opened that is void, because a newer one has replaced it or it was withdrawn. */
export async function noteVoidOpening(on: Pool, { slug, purpose, now, token }: Opening): Promise<void> {
  await openedVoid(on, { slug, purpose, now, hash: hashSecret(token) });
}

type OpeningByHash = Omit<Opening, 'token'> & { hash: Buffer };

const openedVoid = statement('void_link_opened', (db, $: OpeningByHash) =>
  db
    .updateTable('portal_link')
    .from('agency')
    .innerJoin('secret_portal_link as secret', 'secret.agency_id', 'agency.id')
    .whereRef('portal_link.agency_id', '=', 'secret.agency_id')
    .whereRef('portal_link.id', '=', 'secret.link_id')
    .where('agency.slug', '=', $.slug)
    .where('secret.hash', '=', $.hash)
    .where('portal_link.purpose', '=', $.purpose)
    .where('portal_link.used_at', 'is', null)
    .where('portal_link.voided_at', 'is not', null)
    .set({ opened_void_at: $.now }),
);

const liveLink = statement('live_link', (db, $: OpeningByHash) =>
  db
    .selectFrom('agency')
    .innerJoin('secret_portal_link as secret', 'secret.agency_id', 'agency.id')
    .innerJoin('portal_link as link', (join) =>
      join.onRef('link.agency_id', '=', 'secret.agency_id').onRef('link.id', '=', 'secret.link_id'),
    )
    .innerJoin('contact', (join) =>
      join.onRef('contact.agency_id', '=', 'link.agency_id').onRef('contact.id', '=', 'link.contact_id'),
    )
    .innerJoin('portal_account as account', (join) =>
      join.onRef('account.agency_id', '=', 'link.agency_id').onRef('account.contact_id', '=', 'link.contact_id'),
    )
    .leftJoin('actor', (join) =>
      join.onRef('actor.agency_id', '=', 'link.agency_id').onRef('actor.id', '=', 'link.invited_by'),
    )
    .where('agency.slug', '=', $.slug)
    .where('secret.hash', '=', $.hash)
    .where('link.purpose', '=', $.purpose)
    .where('link.used_at', 'is', null)
    .where('link.voided_at', 'is', null)
    .where('link.expires_at', '>', $.now)
    .where('account.disabled_at', 'is', null)
    .select((link) => [
      jsonBuildObject({
        id: link.ref('link.id'),
        agencyId: link.ref('link.agency_id'),
        agencyName: link.ref('agency.name'),
        agencySlug: link.ref('agency.slug'),
        contactId: link.ref('link.contact_id'),
        firstName: link.ref('contact.first_name'),
        lastName: link.ref('contact.last_name'),
        email: link.ref('account.email').$notNull(),
        invitedBy: link.ref('actor.name'),
        expiresAt: sql<Instant>`${link.ref('link.expires_at')}`,
      }).as('link'),
    ]),
);
