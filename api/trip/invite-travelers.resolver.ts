import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { identifyViewer } from '../agency/identify-viewer.ts';
import type { Context } from '../context.ts';
import { notFound } from './change-travelers.ts';
import { inviteTravelers } from './invite-travelers.ts';
import { InviteTravelersPayload } from './invite-travelers.type.ts';
import { loadTrip } from './load-trip.ts';

@Resolver()
export class InviteTravelersResolver {
  @For('agency', 'PORTAL_WRITE')
  @Mutation(() => InviteTravelersPayload, {
    description:
      'Send invite to every traveler who has no account yet. With dryRun it changes nothing and says what it would do. NOT_FOUND.',
  })
  async portalInviteTravelers(
    @Arg('tripId', () => ID) tripId: string,
    @Arg('dryRun', () => Boolean, { defaultValue: false }) dryRun: boolean,
    @Ctx() context: Context,
  ): Promise<InviteTravelersPayload> {
    const by = await identifyViewer(context);
    const done = await inviteTravelers(context.app, by, { tripId, dryRun });
    const trip = await loadTrip(context, tripId);
    if (!trip) return { trip: null, results: [], errors: [notFound('trip', 'tripId')] };
    const travelerOf = new Map(trip.travelers.map((traveler) => [traveler.id, traveler]));
    const results = done.flatMap(({ travelerId, outcome, refusal: error, deliveryId }) => {
      // Somebody may have taken the traveler off meanwhile.
      const traveler = travelerOf.get(travelerId);
      if (!traveler) return [];
      const newest = traveler.contact.portalAccount.latestDelivery;
      return { traveler, outcome, delivery: newest?.id === deliveryId ? newest : null, error };
    });
    return { trip, results, errors: [] };
  }
}
