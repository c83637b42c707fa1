import { defaultBrandColor } from '../agency/branding.rules.ts';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import { absoluteLogo, storedLogo } from '../agency/logo.rules.ts';
import { type BrandingInput, brandingProblems } from '../agency/settings.rules.ts';
import type { App } from '../app.ts';
import { renderMail } from '../mail/render-mail.tsx';
import { linkLifetime } from './link.rules.ts';

/**
 * The invite as a client would get it from this agent in this branding, saved or not: the mail itself, to somebody who is
 * made up and with a link that leads nowhere. Null for a branding that could not be saved.
 */
export async function previewInvite(
  app: App,
  viewer: AgencyViewer,
  branding: Required<BrandingInput>,
): Promise<string | null> {
  const { appUrl } = app.config;
  const { name, brandColor, timeZone } = branding;
  const logoUrl = branding.logoUrl && storedLogo(branding.logoUrl, appUrl);
  if (!name || !timeZone || brandingProblems({ ...branding, logoUrl }).length > 0) return null;
  const page = (path: string) => new URL(`/portal/${viewer.agencySlug}/${path}`, appUrl).href;
  const { html } = await renderMail({
    purpose: 'INVITE',
    agency: {
      name,
      logoUrl: absoluteLogo(logoUrl ?? null, appUrl),
      brandColor: brandColor ?? defaultBrandColor,
      timeZone,
    },
    to: 'ana@ruizfamily.example',
    firstName: 'Ana',
    senderName: viewer.name,
    signInUrl: page('login'),
    link: page('claim/a-link-for-one-client'),
    moment: new Date(app.clock.now().getTime() + linkLifetime.CLAIM),
  });
  return html;
}
