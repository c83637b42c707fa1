import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { countTry } from './count-try.ts';
import { Logo } from './logo.entity.ts';
import { logoPath } from './logo.rules.ts';
import { logosPerAgency } from './rate-limit.rules.ts';
import { redrawLogo } from './redraw-logo.ts';
import type { UserError } from './user-error.type.ts';

/** Of a file, in bytes. */
export const largestLogo = 204_800;

/** The address under which an upload can be seen and saved; or why there is none. */
export type LogoUpload = { logoUrl: string; errors: [] } | { logoUrl: null; errors: [UserError] };

/**
 * Keeps a logo that an agent uploads, drawn anew. It is the agency's once it is saved with the branding; until then it
 * is only there to be looked at.
 */
export async function uploadLogo(app: App, agencyId: string, bytes: Buffer): Promise<LogoUpload> {
  const retryAt = await countTry(app, logosPerAgency, agencyId);
  if (retryAt) return refused(tooMany(retryAt));
  const drawn = await redrawLogo(bytes);
  if (!drawn) return refused(noPicture);

  const hash = createHash('sha256').update(drawn.content).digest('hex');
  await app.orm.em.fork().upsert(
    Logo,
    { agencyId, hash, ...drawn, uploadedAt: app.clock.now(), savedAt: null },
    // The same picture again: kept from now, and saved if it was.
    { onConflictAction: 'merge', onConflictMergeFields: ['uploadedAt'] },
  );
  return { logoUrl: app.config.appUrl + logoPath(hash), errors: [] };
}

const refused = (error: UserError): LogoUpload => ({ logoUrl: null, errors: [error] });

const noPicture: UserError = {
  code: 'INVALID',
  message: 'This is no whole PNG or JPEG picture of up to 16 million pixels. Save it as a PNG and choose it again.',
};

const tooMany = (retryAt: Date): UserError => ({
  code: 'RATE_LIMITED',
  message: 'Your agency has uploaded many logos. Wait an hour, then try again.',
  retryAt: retryAt.toISOString(),
});
