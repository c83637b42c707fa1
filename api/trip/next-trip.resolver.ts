import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { PortalAccount } from '../portal/portal-account.type.ts';
import { loadNextTrip } from './load-next-trip.ts';
import { Trip } from './trip.type.ts';

/** The edge from the portal to the trips. */
@Resolver(() => PortalAccount)
export class NextTripResolver {
  @FieldResolver(() => Trip, {
    nullable: true,
    description: "The contact's soonest trip that is not over, by the agency's calendar. Null without a dated one.",
  })
  nextTrip(@Root() { id }: PortalAccount, @Ctx() context: Context) {
    return loadNextTrip(context, id);
  }
}
