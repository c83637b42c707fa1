import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { NIL } from 'uuid';
import { agencyCredential } from '../agency/agency-credential.ts';
import { For } from '../agency/audience.ts';
import { isDay, isId, pageOf, pageSize, readCursor, writeCursor } from '../agency/page.rules.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { Document } from './document.type.ts';
import { loadTrip } from './load-trip.ts';
import { tripCount, tripPage } from './trip.read.ts';
import { Traveler, Trip, TripConnection } from './trip.type.ts';

@Resolver()
export class TripResolver {
  @For('agency')
  @Query(() => Trip, { nullable: true, description: 'Null for an unknown id and for another agency’s.' })
  trip(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return loadTrip(context, id);
  }

  @For('agency')
  @Query(() => TripConnection, { description: 'By start, those without one last. `search` looks into the name.' })
  async trips(
    @Arg('first', () => Int, { defaultValue: 25, description: '1–100, else BAD_USER_INPUT.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() context: Context,
  ) {
    const caller = { ...agencyCredential(context), search: search?.trim() || null };
    const [afterStart = '-infinity', afterId = NIL] = after ? readCursor(after, isDay, isId) : [];
    const [row] = await tripPage(context.app.pool, { ...caller, afterStart, afterId, limit: pageSize(first) + 1 });
    if (!row) throw unauthenticated();
    return pageOf(row.trips, { first, after }, cursorOf, async () => {
      const [counted] = await tripCount(context.app.pool, caller);
      return Number(counted?.count ?? 0);
    });
  }
}

const cursorOf = (trip: { id: string; startsOn: string | null }) => writeCursor(trip.startsOn ?? 'infinity', trip.id);

@Resolver(() => Traveler)
export class TravelerResolver {
  @FieldResolver(() => Trip)
  trip(@Root() { tripId }: Traveler, @Ctx() context: Context) {
    return loadTrip(context, tripId);
  }
}

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => Trip)
  trip(@Root() { tripId }: Document, @Ctx() context: Context) {
    return loadTrip(context, tripId);
  }
}
