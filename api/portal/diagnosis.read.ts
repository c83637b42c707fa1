import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { Instant } from '../scalars.ts';

/** What is stored of the invites of several accounts. */
export const inviteFacts = agencyRead('invite_facts', (me, $: { contactIds: string[] }) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('contact')
        .whereRef('contact.agency_id', '=', 'me.agency_id')
        .where('contact.id', '=', sql<string>`any(${$.contactIds}::uuid[])`)
        .select((contact) => [
          'contact.id as contactId',
          jsonObjectFrom(
            contact
              .selectFrom('email_delivery as invite')
              .whereRef('invite.agency_id', '=', 'contact.agency_id')
              .whereRef('invite.contact_id', '=', 'contact.id')
              .where('invite.purpose', '=', 'INVITE')
              .orderBy('invite.created_at', 'desc')
              .orderBy('invite.id', 'desc')
              .limit(1)
              .select(['invite.to', 'invite.status', 'invite.problem']),
          ).as('invite'),
          contact
            .selectFrom('portal_link as older')
            .whereRef('older.agency_id', '=', 'contact.agency_id')
            .whereRef('older.contact_id', '=', 'contact.id')
            .where('older.purpose', '=', 'CLAIM')
            .where('older.opened_void_at', '>=', (older) =>
              older
                .selectFrom('portal_link as newest')
                .whereRef('newest.agency_id', '=', 'contact.agency_id')
                .whereRef('newest.contact_id', '=', 'contact.id')
                .where('newest.purpose', '=', 'CLAIM')
                .whereRef('newest.id', '>', 'older.id')
                .select((newest) => newest.fn.max('newest.created_at').as('at')),
            )
            .select(sql<Instant | null>`max(older.opened_void_at)`.as('at'))
            .as('olderLinkOpenedAt'),
        ]),
    ).as('accounts'),
  ]),
);
