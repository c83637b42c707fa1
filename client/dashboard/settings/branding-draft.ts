/** How the agency is to look, as it stands in the form. */
export interface BrandingValues {
  name: string;
  /** Empty: none. */
  logoUrl: string;
  brandColor: string;
  timeZone: string;
}

interface Branded {
  name: string;
  timeZone: string;
  branding: { logoUrl: string | null; brandColor: string };
}

/** As an agency's branding stands in the form. */
export const brandingOf = ({ name, timeZone, branding: { logoUrl, brandColor } }: Branded): BrandingValues => ({
  name,
  logoUrl: logoUrl ?? '',
  brandColor,
  timeZone,
});

const uploaded = /\/logos\/[0-9a-f]{64}$/;

/** A logo that is kept on our server has an address that nobody types. */
export const isUploaded = (logoUrl: string): boolean => uploaded.test(logoUrl);

/** A colour as people write it, in full: `9b1b5a` is #9b1b5a and `#FFF` is #ffffff. Null for anything else. */
export function readColor(text: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim()) ?? [];
  if (!digits) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}

/** Whole, and of a kind that pages and mails show. */
export const isShown = (logoUrl: string) =>
  isUploaded(logoUrl) || (logoUrl.startsWith('https://') && URL.canParse(logoUrl));

/**
 * What can be shown of what is typed: where it is not whole yet, what is saved. The logo at `brokenUrl` shows no picture,
 * and whoever should see it sees the name.
 */
export function draftOf(typed: BrandingValues, saved: BrandingValues, brokenUrl: string | undefined): BrandingValues {
  const logoUrl = typed.logoUrl === '' || isShown(typed.logoUrl) ? typed.logoUrl : saved.logoUrl;
  return {
    name: typed.name.trim() || saved.name,
    logoUrl: logoUrl === brokenUrl ? '' : logoUrl,
    brandColor: readColor(typed.brandColor) ?? saved.brandColor,
    timeZone: typed.timeZone,
  };
}
