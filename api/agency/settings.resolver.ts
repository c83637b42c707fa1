import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { agencyCredential } from './agency-credential.ts';
import { For } from './audience.ts';
import { identifyViewer } from './identify-viewer.ts';
import { AgencyPayload, BrandingInput, PortalSettingsInput } from './settings.type.ts';
import { updateBranding, updatePortalSettings } from './update-agency.ts';
import type { UserError } from './user-error.type.ts';
import { agencyOfCaller } from './viewer.read.ts';

@Resolver()
export class SettingsResolver {
  @For('agency')
  @Mutation(() => AgencyPayload, { description: 'Settings → Client portal.' })
  async agencyUpdatePortalSettings(
    @Arg('input', () => PortalSettingsInput) input: PortalSettingsInput,
    @Ctx() context: Context,
  ): Promise<AgencyPayload> {
    const { agencyId } = await identifyViewer(context);
    await updatePortalSettings(context.app.orm.em, agencyId, input);
    return answer(context);
  }

  @For('agency')
  @Mutation(() => AgencyPayload, { description: 'How the agency looks. INVALID names the field.' })
  async agencyUpdateBranding(
    @Arg('input', () => BrandingInput) input: BrandingInput,
    @Ctx() context: Context,
  ): Promise<AgencyPayload> {
    const { agencyId } = await identifyViewer(context);
    return answer(context, await updateBranding(context.app, agencyId, input));
  }
}

async function answer(context: Context, errors: UserError[] = []): Promise<AgencyPayload> {
  const [row] = await agencyOfCaller(context.app.pool, agencyCredential(context));
  return { agency: row?.agency ?? null, errors };
}
