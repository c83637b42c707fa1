import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Agency, Branding } from './agency.type.ts';
import { agencyCredential } from './agency-credential.ts';
import { OpenTo } from './audience.ts';
import { absoluteLogo } from './logo.rules.ts';
import { agencyOfCaller } from './viewer.read.ts';

@Resolver()
export class AgencyResolver {
  @OpenTo('agency')
  @Query(() => Agency, { nullable: true, description: "The caller's agency. Null without a session or token." })
  async agency(@Ctx() context: Context) {
    if (!context.agentToken && !context.apiToken) return null;
    const [row] = await agencyOfCaller(context.app.pool, agencyCredential(context));
    return row?.agency ?? null;
  }
}

@Resolver(() => Branding)
export class BrandingResolver {
  /** Kept as a path of this server where it was uploaded. */
  @FieldResolver(() => String, { nullable: true })
  logoUrl(@Root() { logoUrl }: Branding, @Ctx() { app }: Context) {
    return absoluteLogo(logoUrl, app.config.appUrl);
  }
}
