import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AgencyResolver, BrandingResolver } from './agency/agency.resolver.ts';
import { AgentResolver } from './agency/agent.resolver.ts';
import { ApiTokenResolver } from './agency/api-token.resolver.ts';
import { GmailResolver } from './agency/gmail.resolver.ts';
import { SettingsResolver } from './agency/settings.resolver.ts';
import { checkAudiences } from './check-audiences.ts';
import { AccountContactResolver, ClashResolver, ContactResolver } from './contact/contact.resolver.ts';
import { AccessResolver } from './portal/access.resolver.ts';
import { PortalResolver } from './portal/portal.resolver.ts';
import { PortalAccountResolver } from './portal/portal-account.resolver.ts';
import { RollUpResolver } from './portal/roll-up.resolver.ts';
import { AgentLinkResolver } from './team/agent-link.resolver.ts';
import { TeamResolver } from './team/team.resolver.ts';
import { ActivityResolver, TripEventResolver } from './trip/activity.resolver.ts';
import { ChangeTripResolver } from './trip/change-trip.resolver.ts';
import { InviteTravelersResolver } from './trip/invite-travelers.resolver.ts';
import { NextTripResolver } from './trip/next-trip.resolver.ts';
import { PortalTripResolver } from './trip/portal-trip.resolver.ts';
import {
  AutoInviteResolver,
  DocumentResolver,
  TravelerResolver,
  TripPartsResolver,
  TripResolver,
} from './trip/trip.resolver.ts';

/** The whole API, from the resolvers of every room. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      TripPartsResolver,
      TripResolver,
      ActivityResolver,
      TripEventResolver,
      AutoInviteResolver,
      ChangeTripResolver,
      InviteTravelersResolver,
      TravelerResolver,
      DocumentResolver,
      NextTripResolver,
      PortalTripResolver,
      ContactResolver,
      AccountContactResolver,
      ClashResolver,
      AccessResolver,
      PortalAccountResolver,
      PortalResolver,
      RollUpResolver,
      AgencyResolver,
      BrandingResolver,
      SettingsResolver,
      AgentResolver,
      TeamResolver,
      AgentLinkResolver,
      GmailResolver,
      ApiTokenResolver,
    ],
    validate: false,
  });
  checkAudiences(schema);
  return schema;
}
