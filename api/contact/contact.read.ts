import { type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import { hasWords } from '../agency/search.columns.ts';
import type { Tables } from '../database/statement.ts';
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
  limit: number;
}

export const contactPage = agencyRead('contact_page', (me, $: ContactPage & { now: Date }) =>
  me.select((me) => [jsonArrayFrom(contactRow(nextOf(me.selectFrom('contact') as Contacts, $), $)).as('contacts')]),
);

/** Apart from the list, which the index on the names serves: a search looks once through all names, then sorts. */
export const contactSearch = agencyRead('contact_search', (me, $: ContactPage & { search: string; now: Date }) =>
  me.select((me) => {
    const found = me
      .selectFrom('contact')
      .whereRef('contact.agency_id', '=', 'me.agency_id')
      .where(isFound($))
      // Else PostgreSQL walks the names in order, in the hope of an early find.
      .offset(sql.lit(0))
      .selectAll('contact');
    return [
      jsonArrayFrom(contactRow(nextOf(me.selectFrom(found.as('contact')) as unknown as Contacts, $), $)).as('contacts'),
    ];
  }),
);

type Contacts = SelectQueryBuilder<Tables & { me: { agency_id: string } }, 'contact' | 'me', object>;

function nextOf(contacts: Contacts, $: ContactPage): Contacts {
  return contacts
    .whereRef('contact.agency_id', '=', 'me.agency_id')
    .where(
      sql<boolean>`(contact.last_name, contact.first_name, contact.id) > (${$.afterLast}, ${$.afterFirst}, ${$.afterId}::uuid)`,
    )
    .orderBy('contact.last_name')
    .orderBy('contact.first_name')
    .orderBy('contact.id')
    .limit($.limit);
}

export const contactCount = agencyRead('contact_count', (me, $: { search: string | null }) =>
  me
    .innerJoin('contact', 'contact.agency_id', 'me.agency_id')
    .where(sql<boolean>`(${$.search}::text is null or ${isFound($)})`)
    .select((me) => me.fn.countAll<number>().as('count')),
);

/** Every word of the search is in the name or the e-mail. */
function isFound($: { search: string | null }) {
  return hasWords(sql`contact.first_name || ' ' || contact.last_name || ' ' || coalesce(contact.email, '')`, $.search);
}
