import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { actorColumn } from '../agency/actor.columns.ts';
import { agencyRead } from '../agency/agency-read.ts';
import { isBefore } from '../agency/page.columns.ts';
import type { LogPage } from '../agency/page.rules.ts';
import type { Tables } from '../database/statement.ts';
import { emailDeliveryColumns } from '../mail/email-delivery.columns.ts';

type ContactRow = ExpressionBuilder<Tables, 'contact'>;

/** A log's statement: for each of the caller's contacts that are asked for, its page of entries. */
const logRead = <Entry>(name: string, entries: (contact: ContactRow, $: LogPage) => RawBuilder<Entry[]>) =>
  agencyRead(name, (me, $: LogPage) =>
    me.select((me) => [
      jsonArrayFrom(
        me
          .selectFrom('contact')
          .whereRef('contact.agency_id', '=', 'me.agency_id')
          .where('contact.id', '=', sql<string>`any(${$.ownerIds}::uuid[])`)
          .select((contact) => ['contact.id as ownerId', entries(contact as unknown as ContactRow, $).as('entries')]),
      ).as('logs'),
    ]),
  );

export const loginEventPages = logRead('login_event_pages', (contact, $) =>
  jsonArrayFrom(
    contact
      .selectFrom('login_event')
      .whereRef('login_event.agency_id', '=', 'contact.agency_id')
      .whereRef('login_event.contact_id', '=', 'contact.id')
      .where(isBefore('login_event.occurred_at', 'login_event.id', $))
      .orderBy('login_event.occurred_at', 'desc')
      .orderBy('login_event.id', 'desc')
      .limit($.limit)
      .select([
        'login_event.id',
        'login_event.kind',
        'login_event.occurred_at as occurredAt',
        'login_event.ip_address as ipAddress',
        'login_event.user_agent as userAgent',
      ]),
  ),
);

export const deliveryPages = logRead('delivery_pages', (contact, $) =>
  jsonArrayFrom(
    contact
      .selectFrom('email_delivery')
      .whereRef('email_delivery.agency_id', '=', 'contact.agency_id')
      .whereRef('email_delivery.contact_id', '=', 'contact.id')
      .where(isBefore('email_delivery.created_at', 'email_delivery.id', $))
      .orderBy('email_delivery.created_at', 'desc')
      .orderBy('email_delivery.id', 'desc')
      .limit($.limit)
      .select(emailDeliveryColumns),
  ),
);

export const accountEventPages = logRead('account_event_pages', (contact, $) =>
  jsonArrayFrom(
    contact
      .selectFrom('portal_account_event as event')
      .whereRef('event.agency_id', '=', 'contact.agency_id')
      .whereRef('event.contact_id', '=', 'contact.id')
      .where(isBefore('event.occurred_at', 'event.id', $))
      .orderBy('event.occurred_at', 'desc')
      .orderBy('event.id', 'desc')
      .limit($.limit)
      .select((event) => [
        'event.id',
        'event.kind',
        'event.occurred_at as occurredAt',
        'event.from_state as from',
        'event.to_state as to',
        'event.email',
        actorColumn(event, 'event.agency_id', 'event.actor_id').as('actor'),
        jsonObjectFrom(
          event
            .selectFrom('email_delivery')
            .whereRef('email_delivery.agency_id', '=', 'event.agency_id')
            .whereRef('email_delivery.id', '=', 'event.delivery_id')
            .select(emailDeliveryColumns),
        ).as('delivery'),
      ]),
  ),
);

type LogTable = 'login_event' | 'email_delivery' | 'portal_account_event';

const logCount = (name: string, table: LogTable) =>
  agencyRead(name, (me, $: { ownerIds: string[] }) =>
    me.select((me) => [
      jsonArrayFrom(
        me
          .selectFrom(sql<{ agency_id: string; contact_id: string }>`${sql.table(table)}`.as('entry'))
          .whereRef('entry.agency_id', '=', 'me.agency_id')
          .where('entry.contact_id', '=', sql<string>`any(${$.ownerIds}::uuid[])`)
          .groupBy('entry.contact_id')
          .select((entry) => ['entry.contact_id as ownerId', entry.fn.countAll<number>().as('count')]),
      ).as('counts'),
    ]),
  );

export const loginEventCounts = logCount('login_event_counts', 'login_event');
export const deliveryCounts = logCount('delivery_counts', 'email_delivery');
export const accountEventCounts = logCount('account_event_counts', 'portal_account_event');
