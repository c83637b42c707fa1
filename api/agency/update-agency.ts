import type { EntityManager } from '@mikro-orm/postgresql';
import type { App } from '../app.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { Agency } from './agency.entity.ts';
import { Logo } from './logo.entity.ts';
import { hashInPath, storedLogo } from './logo.rules.ts';
import { type BrandingInput, brandingProblems, uploadIsGone } from './settings.rules.ts';
import type { UserError } from './user-error.type.ts';

/** Changes how the agency looks, as far as it is given; all of it, or nothing and why. */
export async function updateBranding(
  { orm, config, clock }: App,
  agencyId: string,
  given: BrandingInput,
): Promise<UserError[]> {
  const input = given.logoUrl ? { ...given, logoUrl: storedLogo(given.logoUrl, config.appUrl) } : given;
  const problems = brandingProblems(input);
  if (problems.length > 0) return problems;
  return inTransaction(orm.em, async (tx) => {
    const hash = hashInPath(input.logoUrl ?? '');
    if (hash && !(await saveLogo(tx, agencyId, hash, clock.now()))) return [uploadIsGone];
    await changeBranding(tx, agencyId, input);
    return [];
  });
}

/** The upload stays from now on. False for one that is another agency's, or was not saved in time. */
async function saveLogo(tx: Tx, agencyId: string, hash: string, now: Date): Promise<boolean> {
  return (await tx.nativeUpdate(Logo, { agencyId, hash }, { savedAt: now })) === 1;
}

async function changeBranding(
  tx: Tx,
  agencyId: string,
  { name, logoUrl, brandColor, timeZone }: BrandingInput,
): Promise<void> {
  await tx.nativeUpdate(
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
