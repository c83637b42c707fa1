import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { NIL } from 'uuid';
import { agencyCredential } from '../agency/agency-credential.ts';
import { For } from '../agency/audience.ts';
import { isId, isStart, pageOf, pageSize, readCursor, writeCursor } from '../agency/page.rules.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { decideAutoInvite } from './auto-invite.rules.ts';
import { AutoInvite } from './auto-invite.type.ts';
import { Document } from './document.type.ts';
import { loadTrip } from './load-trip.ts';
import { Traveler } from './traveler.type.ts';
import { tripCount, tripPage } from './trip.read.ts';
import { Trip, TripConnection } from './trip.type.ts';

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
    const [afterStart = '-infinity', afterId = NIL] = after ? readCursor(after, isStart, isId) : [];
    const [row] = await tripPage(context.app.pool, { ...caller, afterStart, afterId, limit: pageSize(first) + 1 });
    if (!row) throw unauthenticated();
    return pageOf(row.trips, { first, after }, cursorOf, async () => {
      const [counted] = await tripCount(context.app.pool, caller);
      return Number(counted?.count ?? 0);
    });
  }
}

const cursorOf = (trip: { id: string; startsOn: string | null }) => writeCursor(trip.startsOn ?? 'infinity', trip.id);

/** A trip to which an edge led comes without what is on it, which is read where it is asked for. */
const wholeTrip = async (trip: Trip, context: Context): Promise<Trip> =>
  trip.travelers ? trip : ((await loadTrip(context, trip.id)) as Trip);

/** What is on a trip. */
@Resolver(() => Trip)
export class TripPartsResolver {
  @FieldResolver()
  async travelers(@Root() trip: Trip, @Ctx() context: Context) {
    return (await wholeTrip(trip, context)).travelers;
  }

  @FieldResolver()
  async documents(@Root() trip: Trip, @Ctx() context: Context) {
    return (await wholeTrip(trip, context)).documents;
  }
}

/** What the first share did, or would do. */
@Resolver(() => Trip)
export class AutoInviteResolver {
  @FieldResolver(() => AutoInvite, {
    nullable: true,
    description: 'What the first share did about the portal invite. Null before it.',
  })
  async autoInvite(@Root() trip: Trip, @Ctx() context: Context) {
    const { storedAutoInvite } = await wholeTrip(trip, context);
    return storedAutoInvite.outcome && storedAutoInvite;
  }

  @FieldResolver(() => AutoInvite, {
    description: 'Whom a first share would invite now, or why nobody. The share dialog shows it beforehand.',
  })
  async autoInvitePreview(@Root() trip: Trip, @Ctx() context: Context): Promise<AutoInvite> {
    const { app, now } = context;
    const { firstSharedAt, autoInviteOnFirstShare: settingOn, travelers } = await wholeTrip(trip, context);
    const share = { kind: 'PROPOSAL' as const, isFirst: !firstSharedAt, settingOn, travelers };
    const occasion = { now, cooldownSeconds: app.config.sendCooldownSeconds };
    const { outcome, candidate, refusal } = decideAutoInvite(share, occasion);
    const traveler = travelers.find(({ id }) => id === candidate?.id) ?? null;
    return { outcome, traveler, delivery: null, error: refusal };
  }
}

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
