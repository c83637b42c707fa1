import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { actorColumn } from '../agency/actor.columns.ts';
import { agencyRead } from '../agency/agency-read.ts';
import { isBefore } from '../agency/page.columns.ts';
import type { LogPage } from '../agency/page.rules.ts';
import type { Tables } from '../database/statement.ts';
import { emailDeliveryColumns } from '../mail/email-delivery.columns.ts';
import { presentTravelers, sharedDocuments } from './activity.columns.ts';
import type { TripEventKind } from './activity.rules.ts';
import type { AutoInviteOutcome } from './auto-invite.rules.ts';

type TripRow = ExpressionBuilder<Tables, 'trip'>;
interface Entry {
  agencyId: string;
  kind: TripEventKind;
  contactId: string | null;
  deliveryId: string | null;
}
type EntryRow = ExpressionBuilder<Tables & { entry: Entry }, 'trip' | 'entry'>;

/** What happened on each of the caller's trips that are asked for: its page, and how much there is. */
export const activityPages = agencyRead('activity_pages', (me, $: LogPage) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('trip')
        .whereRef('trip.agency_id', '=', 'me.agency_id')
        .where('trip.id', '=', sql<string>`any(${$.ownerIds}::uuid[])`)
        .select((trip) => ['trip.id as ownerId', jsonArrayFrom(entries(trip as unknown as TripRow, $)).as('entries')]),
    ).as('logs'),
  ]),
);

/** The newest of three sources, each read no further than the page needs; only then is the rest of an entry looked up. */
function entries(trip: TripRow, $: LogPage) {
  return trip
    .selectFrom(accountEvents(trip, $).unionAll(signIns(trip, $)).unionAll(shares(trip, $)).as('entry'))
    .orderBy('entry.occurredAt', 'desc')
    .orderBy('entry.id', 'desc')
    .limit($.limit)
    .select((entry) => [
      'entry.id',
      'entry.kind',
      'entry.occurredAt',
      'entry.contactId',
      'entry.userAgent',
      'entry.outcome',
      actorColumn(entry, 'entry.agencyId', 'entry.actorId').as('actor'),
      jsonObjectFrom(
        entry
          .selectFrom('email_delivery')
          .whereRef('email_delivery.agency_id', '=', 'entry.agencyId')
          .whereRef('email_delivery.id', '=', 'entry.deliveryId')
          .select(emailDeliveryColumns),
      ).as('delivery'),
      otherTripOf(entry as unknown as EntryRow).as('otherTripId'),
    ]);
}

/** The trip whose first share sent an automatic invite, where it is not the one that is looked at. */
function otherTripOf(entry: EntryRow) {
  return entry
    .selectFrom('traveler as guest')
    .innerJoin('trip as cause', (join) =>
      join.onRef('cause.agency_id', '=', 'guest.agency_id').onRef('cause.id', '=', 'guest.trip_id'),
    )
    .where('entry.kind', '=', 'AUTO_INVITED')
    .whereRef('guest.agency_id', '=', 'entry.agencyId')
    .whereRef('guest.contact_id', '=', 'entry.contactId')
    .whereRef('cause.auto_invite_delivery_id', '=', 'entry.deliveryId')
    .whereRef('cause.id', '!=', 'trip.id')
    .select('cause.id');
}

function accountEvents(trip: TripRow, $: LogPage) {
  return presentTravelers(trip)
    .innerJoinLateral(
      (traveler) =>
        traveler
          .selectFrom('portal_account_event as event')
          .whereRef('event.agency_id', '=', 'traveler.agency_id')
          .whereRef('event.contact_id', '=', 'traveler.contact_id')
          .where(isBefore('event.occurred_at', 'event.id', $))
          .orderBy('event.occurred_at', 'desc')
          .orderBy('event.id', 'desc')
          .limit($.limit)
          .selectAll('event')
          .as('event'),
      (join) => join.onTrue(),
    )
    .select([
      'event.agency_id as agencyId',
      'event.id',
      sql<TripEventKind>`event.kind`.as('kind'),
      sql<string>`event.occurred_at`.as('occurredAt'),
      sql<string | null>`event.contact_id`.as('contactId'),
      'event.actor_id as actorId',
      'event.delivery_id as deliveryId',
      sql<string | null>`null`.as('userAgent'),
      sql<AutoInviteOutcome | null>`null`.as('outcome'),
    ]);
}

/** A claim is a sign-in that the account's own events tell of. */
function signIns(trip: TripRow, $: LogPage) {
  return presentTravelers(trip)
    .innerJoinLateral(
      (traveler) =>
        traveler
          .selectFrom('login_event')
          .whereRef('login_event.agency_id', '=', 'traveler.agency_id')
          .whereRef('login_event.contact_id', '=', 'traveler.contact_id')
          .where('login_event.kind', '=', 'SIGNED_IN')
          .where(isBefore('login_event.occurred_at', 'login_event.id', $))
          .orderBy('login_event.occurred_at', 'desc')
          .orderBy('login_event.id', 'desc')
          .limit($.limit)
          .selectAll('login_event')
          .as('login'),
      (join) => join.onTrue(),
    )
    .select([
      'login.agency_id as agencyId',
      'login.id',
      sql<TripEventKind>`login.kind`.as('kind'),
      sql<string>`login.occurred_at`.as('occurredAt'),
      sql<string | null>`login.contact_id`.as('contactId'),
      sql<string | null>`null::uuid`.as('actorId'),
      sql<string | null>`null::uuid`.as('deliveryId'),
      'login.user_agent as userAgent',
      sql<AutoInviteOutcome | null>`null`.as('outcome'),
    ]);
}

function shares(trip: TripRow, $: LogPage) {
  return sharedDocuments(trip)
    .where(isBefore('document.shared_at', 'document.id', $))
    .select([
      'document.agency_id as agencyId',
      'document.id',
      sql<TripEventKind>`'DOCUMENT_SHARED'`.as('kind'),
      sql<string>`document.shared_at`.as('occurredAt'),
      sql<string | null>`null::uuid`.as('contactId'),
      'document.shared_by as actorId',
      sql<string | null>`null::uuid`.as('deliveryId'),
      sql<string | null>`null`.as('userAgent'),
      'document.auto_invite_outcome as outcome',
    ]);
}
