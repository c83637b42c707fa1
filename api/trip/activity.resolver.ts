import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../agency/connection.type.ts';
import { pagedLog } from '../agency/load-log.ts';
import type { Context } from '../context.ts';
import { activityPages } from './activity.read.ts';
import { TripEvent, TripEventConnection } from './activity.type.ts';
import { activityCounts } from './activity-count.read.ts';
import type { AutoInvite } from './auto-invite.type.ts';
import { loadTrip } from './load-trip.ts';
import { Trip } from './trip.type.ts';

const activity = pagedLog(activityPages, activityCounts, (event) => event.occurredAt);
type Entry = Awaited<ReturnType<typeof activity>>['nodes'][number];

@Resolver(() => Trip)
export class ActivityResolver {
  @FieldResolver(() => TripEventConnection, {
    description:
      'What happened, newest first: invites and what became of them, claims, sign-ins and every other change of access of those who are on the trip, and what was shared.',
  })
  async activity(@Root() trip: Trip, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    const found = await activity(context, trip.id, page);
    const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: eventOf(trip, node) }));
    return { ...found, edges, nodes: edges.map(({ node }) => node) };
  }
}

@Resolver(() => TripEvent)
export class TripEventResolver {
  @FieldResolver(() => Trip, {
    nullable: true,
    description: 'With AUTO_INVITED: the trip whose first share sent the invite, where it was another one.',
  })
  async otherTrip(@Root() { otherTripId }: TripEvent, @Ctx() context: Context) {
    return otherTripId && loadTrip(context, otherTripId);
  }
}

/** An entry with the parts of the trip that it is about. */
function eventOf(trip: Trip, { contactId, outcome, ...entry }: Entry): TripEvent {
  const traveler = trip.travelers.find(({ contact }) => contact.id === contactId) ?? null;
  const document = trip.documents.find(({ id }) => id === entry.id) ?? null;
  return { ...entry, traveler, document, autoInvite: outcome && autoInviteOf(trip, outcome) };
}

/** The trip keeps the whole of what its first share did. */
function autoInviteOf({ storedAutoInvite }: Trip, outcome: AutoInvite['outcome']): AutoInvite {
  return storedAutoInvite.outcome === outcome
    ? { ...storedAutoInvite, outcome }
    : { outcome, traveler: null, delivery: null, error: null };
}
