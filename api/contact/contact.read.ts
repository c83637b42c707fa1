import { type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { Tables } from '../database/statement.ts';
import { byNames, foundBySearch, isAfter, isFound, standingsOf } from '../portal/standing.columns.ts';
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

/** Apart from the list, which walks the names: a search finds all of its contacts before it sorts them. */
export const contactSearch = agencyRead('contact_search', (me, $: ContactPage & { search: string; now: Date }) =>
  me.select((me) => {
    const page = byNames(foundBySearch(me, $).where(isAfter($.afterLast, $.afterFirst, $.afterId)))
      .limit($.limit)
      .select('standing.contact_id');
    const contacts = me
      .selectFrom('contact')
      .whereRef('contact.agency_id', '=', 'me.agency_id')
      .where('contact.id', 'in', page);
    return [jsonArrayFrom(contactRow(inOrder(contacts as Contacts), $)).as('contacts')];
  }),
);

type Contacts = SelectQueryBuilder<Tables & { me: { agency_id: string } }, 'contact' | 'me', object>;

function nextOf(contacts: Contacts, $: ContactPage): Contacts {
  return inOrder(contacts)
    .whereRef('contact.agency_id', '=', 'me.agency_id')
    .where(
      sql<boolean>`(contact.last_name, contact.first_name, contact.id) > (${$.afterLast}, ${$.afterFirst}, ${$.afterId}::uuid)`,
    )
    .limit($.limit);
}

function inOrder(contacts: Contacts): Contacts {
  return contacts.orderBy('contact.last_name').orderBy('contact.first_name').orderBy('contact.id');
}

export const contactCount = agencyRead('contact_count', (me, $: { search: string | null }) =>
  me.select((me) => [
    standingsOf(me)
      .where(isFound(me, $))
      .select((standing) => standing.fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('count'),
  ]),
);
