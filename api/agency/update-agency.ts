import type { EntityManager } from '@mikro-orm/postgresql';
import { Agency } from './agency.entity.ts';
import type { BrandingInput } from './settings.rules.ts';

/** Changes how the agency looks, as far as it is given. */
export async function updateBranding(
  em: EntityManager,
  agencyId: string,
  { name, logoUrl, brandColor, timeZone }: BrandingInput,
): Promise<void> {
  await em.fork().nativeUpdate(
    Agency,
    { id: agencyId },
    {
      ...(name && { name: name.trim() }),
      ...(logoUrl !== undefined && { logoUrl: logoUrl || null }),
      ...(brandColor !== undefined && { brandColor: brandColor?.toLowerCase() || null }),
      ...(timeZone && { timeZone }),
    },
  );
}

/** Turns the portal's settings on and off, as far as they are given. */
export async function updatePortalSettings(
  em: EntityManager,
  agencyId: string,
  { autoInviteOnFirstShare }: { autoInviteOnFirstShare?: boolean | null },
): Promise<void> {
  if (typeof autoInviteOnFirstShare !== 'boolean') return;
  await em.fork().nativeUpdate(Agency, { id: agencyId }, { autoInviteOnFirstShare });
}
