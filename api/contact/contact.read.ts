import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import { byName } from '../database/columns.ts';
import { contactRow } from './contact.columns.ts';

/** Those of the contacts that are the caller's, in any order. */
export const contactsById = agencyRead('contacts_by_id', (me, $: { ids: string[]; now: Date }) =>
  me.select((me) => [
    jsonArrayFrom(
      contactRow(
        me
          .selectFrom('contact')
          .whereRef('contact.agency_id', '=', 'me.agency_id')
          .where('contact.id', '=', sql<string>`any(${$.ids}::uuid[])`),
        $,
      ),
    ).as('contacts'),
  ]),
);

/** Contacts are listed by last name, then first name. */
export interface ContactPage {
  /** The place after which the page starts: the names, and a contact of these names. */
  afterLast: string;
  afterFirst: string;
  afterId: string;
  search: string | null;
  limit: number;
}

export const contactPage = agencyRead('contact_page', (me, $: ContactPage & { now: Date }) =>
  me.select((me) => [
    jsonArrayFrom(
      contactRow(
        me
          .selectFrom('contact')
          .whereRef('contact.agency_id', '=', 'me.agency_id')
          .where(
            sql<boolean>`(contact.last_name, contact.first_name, contact.id) > (${$.afterLast}, ${$.afterFirst}, ${$.afterId}::uuid)`,
          )
          .where(isFound($))
          .orderBy('contact.last_name')
          .orderBy('contact.first_name')
          .orderBy('contact.id')
          .limit($.limit),
        $,
      ),
    ).as('contacts'),
  ]),
);

export const contactCount = agencyRead('contact_count', (me, $: { search: string | null }) =>
  me
    .innerJoin('contact', 'contact.agency_id', 'me.agency_id')
    .where(isFound($))
    .select((me) => me.fn.countAll<number>().as('count')),
);

/** Every word of the search is in the name or the e-mail. */
function isFound($: { search: string | null }) {
  return sql<boolean>`(${$.search}::text is null or not exists (
    select from regexp_split_to_table(lower(${$.search} collate ${sql.id(byName)}), '\\s+') as word
    where strpos(lower(contact.first_name || ' ' || contact.last_name || ' ' || coalesce(contact.email, '')), word) = 0
  ))`;
}
