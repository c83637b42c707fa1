import type { SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import type { Pool } from 'pg';
import { statement, type Tables } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { accessFacts, type ContactRow, withAccount } from '../portal/access.columns.ts';
import type { Share } from './auto-invite.rules.ts';
import type { LockedTrip } from './lock-trip.ts';

/** What invites to a trip's travelers are decided by; a transaction that has locked the trip sees what it decides on. */
export async function shareFacts(
  on: Pool | Tx,
  { agencyId, id }: Pick<LockedTrip, 'agencyId' | 'id'>,
  now: Date,
): Promise<Pick<Share, 'settingOn' | 'travelers'>> {
  const [row] = await shareFactsOfTrip(on, { agencyId, tripId: id, now });
  if (!row) throw new Error('The agency of an agent is gone.');
  return row.facts;
}

type TravelersContact = SelectQueryBuilder<Tables, 'contact', { id: string; isPrimary: boolean }>;

const shareFactsOfTrip = statement('share_facts', (db, $: { agencyId: string; tripId: string; now: Date }) =>
  db
    .selectFrom('agency')
    .where('agency.id', '=', $.agencyId)
    .select((agency) =>
      jsonBuildObject({
        settingOn: agency.ref('agency.auto_invite_on_first_share'),
        travelers: jsonArrayFrom(
          withAccount(
            agency
              .selectFrom('contact')
              .innerJoin('traveler', (join) =>
                join
                  .onRef('traveler.agency_id', '=', 'contact.agency_id')
                  .onRef('traveler.contact_id', '=', 'contact.id'),
              )
              .where('traveler.agency_id', '=', $.agencyId)
              .where('traveler.trip_id', '=', $.tripId)
              .where('traveler.removed_at', 'is', null)
              .orderBy('traveler.position')
              .select(['traveler.id', 'traveler.is_primary as isPrimary']) as unknown as TravelersContact,
          ).select((row) =>
            jsonBuildObject({
              id: row.ref('contact.id'),
              portalAccount: jsonBuildObject({
                facts: jsonBuildObject(accessFacts(row as unknown as ContactRow, $)),
              }),
            }).as('contact'),
          ),
        ),
      }).as('facts'),
    ),
);
