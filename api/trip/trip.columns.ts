import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom, jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres';
import { contactRow } from '../contact/contact.columns.ts';
import type { Tables } from '../database/statement.ts';
import { emailDeliveryColumns } from '../mail/email-delivery.columns.ts';
import type { AtTime } from '../portal/access.columns.ts';

type TripRow = ExpressionBuilder<Tables, 'trip'>;

/** GraphQL's Trip: the nesting is the shape of the answer. */
export const tripRow = <DB extends Tables, O>(trips: SelectQueryBuilder<DB, 'trip', O>, $: AtTime) =>
  (trips as unknown as SelectQueryBuilder<Tables, 'trip', O>).select((trip) => [
    'trip.id',
    'trip.name',
    'trip.starts_on as startsOn',
    'trip.ends_on as endsOn',
    'trip.first_shared_at as firstSharedAt',
    jsonArrayFrom(travelers(trip, $).where('traveler.removed_at', 'is', null).orderBy('traveler.position')).as(
      'travelers',
    ),
    jsonArrayFrom(documents(trip)).as('documents'),
    autoInvite(trip, $).as('storedAutoInvite'),
    autoInviteSetting(trip).as('autoInviteOnFirstShare'),
  ]);

const travelers = (trip: TripRow, $: AtTime) =>
  trip
    .selectFrom('traveler')
    .whereRef('traveler.agency_id', '=', 'trip.agency_id')
    .whereRef('traveler.trip_id', '=', 'trip.id')
    .select((traveler) => [
      'traveler.id',
      'traveler.is_primary as isPrimary',
      'traveler.trip_id as tripId',
      jsonObjectFrom(
        contactRow(
          traveler
            .selectFrom('contact')
            .whereRef('contact.agency_id', '=', 'traveler.agency_id')
            .whereRef('contact.id', '=', 'traveler.contact_id'),
          $,
        ),
      )
        .$notNull()
        .as('contact'),
    ]);

const documents = (trip: TripRow) =>
  trip
    .selectFrom('document')
    .whereRef('document.agency_id', '=', 'trip.agency_id')
    .whereRef('document.trip_id', '=', 'trip.id')
    .orderBy('document.created_at')
    .orderBy('document.id')
    .select([
      'document.id',
      'document.kind',
      'document.title',
      'document.url',
      'document.shared_at as sharedAt',
      'document.trip_id as tripId',
    ]);

/** What the first share did; its traveler also when taken off the trip since. The outcome is null before it. */
const autoInvite = (trip: TripRow, $: AtTime) =>
  jsonBuildObject({
    outcome: trip.ref('trip.auto_invite_outcome'),
    error: trip.ref('trip.auto_invite_refusal'),
    traveler: jsonObjectFrom(travelers(trip, $).whereRef('traveler.id', '=', 'trip.auto_invite_traveler_id')),
    delivery: jsonObjectFrom(
      trip
        .selectFrom('email_delivery')
        .whereRef('email_delivery.agency_id', '=', 'trip.agency_id')
        .whereRef('email_delivery.id', '=', 'trip.auto_invite_delivery_id')
        .select(emailDeliveryColumns),
    ),
  });

const autoInviteSetting = (trip: TripRow) =>
  trip
    .selectFrom('agency')
    .whereRef('agency.id', '=', 'trip.agency_id')
    .select('agency.auto_invite_on_first_share')
    .$asScalar()
    .$notNull();
