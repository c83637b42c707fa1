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

export const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** Whole, and of a kind that pages and mails show. */
export const isShown = (logoUrl: string) =>
  isUploaded(logoUrl) || (logoUrl.startsWith('https://') && URL.canParse(logoUrl));

/** What can be shown of what is typed: where it is not whole yet, what is saved. */
export function draftOf(typed: BrandingValues, saved: BrandingValues): BrandingValues {
  return {
    name: typed.name.trim() || saved.name,
    logoUrl: typed.logoUrl === '' || isShown(typed.logoUrl) ? typed.logoUrl : saved.logoUrl,
    brandColor: isColor(typed.brandColor) ? typed.brandColor.toLowerCase() : saved.brandColor,
    timeZone: typed.timeZone,
  };
}
