/** Of width and height together: a small file can unfold into a picture that fills the memory. */
export const mostPixels = 16_000_000;

/** In pixels: three times what a mail shows it at. What is larger is made smaller, what is smaller stays. */
export const logoSize = { width: 720, height: 240 };

/** How long an upload is kept that was never saved, in milliseconds. */
export const unsavedLogoLasts = 24 * 3_600_000;

export const logoFormats = ['png', 'jpeg'] as const;
export type LogoFormat = (typeof logoFormats)[number];

/** What the first bytes say that it is: nothing else gets to the decoder. Null for what is no PNG and no JPEG. */
export function formatOf(bytes: Uint8Array): LogoFormat | null {
  return logoFormats.find((format) => signatures[format].every((byte, at) => bytes[at] === byte)) ?? null;
}

const signatures: Record<LogoFormat, number[]> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};

const ownAddress = /^\/logos\/([0-9a-f]{64})$/;

/** Where an uploaded logo is served: a path of this server, which is what the agency's row holds. */
export const logoPath = (hash: string): string => `/logos/${hash}`;

/** The content hash in the path of an uploaded logo; null for every other address. */
export const hashInPath = (path: string): string | null => ownAddress.exec(path)?.[1] ?? null;

/** A logo's address for those outside: an uploaded one is on this server, every other is where the agency keeps it. */
export const absoluteLogo = (logoUrl: string | null, appUrl: string): string | null =>
  logoUrl && hashInPath(logoUrl) ? appUrl + logoUrl : logoUrl;

/** The other way round: an address on this server, as it is kept. */
export const storedLogo = (logoUrl: string, appUrl: string): string =>
  logoUrl.startsWith(`${appUrl}/logos/`) ? logoUrl.slice(appUrl.length) : logoUrl;
