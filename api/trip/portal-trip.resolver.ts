import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { clientCredential } from '../portal/client-credential.ts';
import { PortalViewer } from '../portal/portal.type.ts';
import { portalTrips } from './portal-trip.read.ts';
import { PortalTrip } from './portal-trip.type.ts';

@Resolver(() => PortalViewer)
export class PortalTripResolver {
  @FieldResolver(() => [PortalTrip], {
    description: 'Trips the client travels on, soonest first, with what was shared.',
  })
  async trips(@Ctx() context: Context) {
    const credential = clientCredential(context);
    const [row] = credential ? await portalTrips(context.app.pool, credential) : [];
    return row?.trips ?? [];
  }
}
