import { describe, expect, it } from 'vitest';
import type { HomeDocumentFragment, HomeTripFragment } from '../gql/graphql.ts';
import { daysToGo, isNew, orderDocuments, orderTrips } from './home-order.ts';

const now = new Date(2026, 10, 24, 9, 0);

const document = (sharedAt: Date): HomeDocumentFragment => ({
  id: sharedAt.toISOString(),
  kind: 'PROPOSAL',
  title: 'Plan',
  url: null,
  sharedAt: sharedAt.toISOString(),
});

const trip = (name: string, startsOn: string | null, endsOn: string | null, shared = false): HomeTripFragment => ({
  id: name,
  name,
  startsOn,
  endsOn,
  documents: shared ? [document(now)] : [],
});

const order = (...trips: HomeTripFragment[]) => orderTrips(trips, now).map(({ name }) => name);

describe('trips on the portal home', () => {
  it('come soonest first, those without a date last', () => {
    expect(
      order(trip('undated', null, null), trip('May', '2027-05-14', null), trip('February', '2027-02-04', null)),
    ).toEqual(['February', 'May', 'undated']);
  });

  it('come soonest first, whatever was shared on them', () => {
    expect(order(trip('May', '2027-05-14', null, true), trip('February', '2027-02-04', null))).toEqual([
      'February',
      'May',
    ]);
  });

  it('come last once they are over, the latest of them first, whatever was shared on them', () => {
    expect(
      order(
        trip('spring', '2026-04-01', '2026-04-08', true),
        trip('autumn', '2026-10-01', '2026-10-08'),
        trip('running', '2026-11-20', '2026-11-24'),
      ),
    ).toEqual(['running', 'autumn', 'spring']);
  });

  it('are over the day after their last', () => {
    const last = trip('last day today', '2026-11-20', '2026-11-24');
    const over = trip('last day yesterday', '2026-11-20', '2026-11-23', true);
    expect(order(over, last)).toEqual(['last day today', 'last day yesterday']);
  });

  it('count the days to their first, on the calendar, and none from then on', () => {
    expect(daysToGo(trip('a', '2026-11-25', null), now)).toBe(1);
    expect(daysToGo(trip('a', '2027-05-14', null), now)).toBe(171);
    expect(daysToGo(trip('a', '2026-11-24', '2026-11-30'), now)).toBeNull();
    expect(daysToGo(trip('a', null, null), now)).toBeNull();
  });
});

describe('documents on the portal home', () => {
  it('come newest first', () => {
    const old = document(new Date(2026, 10, 18));
    const fresh = document(new Date(2026, 10, 23));
    expect(orderDocuments([old, fresh])).toEqual([fresh, old]);
  });

  it('are new today and on the six days before', () => {
    expect(isNew(document(new Date(2026, 10, 24, 0, 0)), now)).toBe(true);
    expect(isNew(document(new Date(2026, 10, 18, 0, 0)), now)).toBe(true);
    expect(isNew(document(new Date(2026, 10, 17, 23, 59)), now)).toBe(false);
  });
});
