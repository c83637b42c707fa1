export type Scheme = 'light' | 'dark';

export interface BrandTokens {
  /** The agency's colour, as it is. */
  brand: string;
  /** Text on it, ≥ 4.5:1. */
  onBrand: string;
  /** The fill of a button under the pointer: the text on it reads a little better, never worse. */
  brandHover: string;
  /** Links and small marks on the page, ≥ 4.6:1; of a grey ≥ 7:1, or it would look switched off beside text. */
  brandInk: string;
  /** Border of a button whose fill is under 3:1 on the page; else transparent. */
  brandEdge: string;
}

/** What the page behind is: --color-surface of tokens.css, in sRGB. */
export const PAGE: Record<Scheme, string> = { light: '#ffffff', dark: '#171d22' };

/** What text on that page is: --color-ink, in sRGB. */
const TEXT: Record<Scheme, string> = { light: '#16202a', dark: '#edece8' };

const WHITE = '#ffffff';
const INK = TEXT.light;
const BLACK = '#000000';

/** Derives what a page needs from one colour of an agency. `hex` is #rrggbb. */
export function brandTokens(hex: string, scheme: Scheme): BrandTokens {
  const onBrand = textOn(hex);
  const legible = inkOn(PAGE[scheme], hex, scheme === 'light' ? BLACK : WHITE);
  return {
    brand: hex,
    onBrand,
    brandHover: mix(hex, onBrand === WHITE ? BLACK : WHITE, 0.12),
    brandInk: isGrey(hex) && contrastRatio(legible, PAGE[scheme]) < 7 ? TEXT[scheme] : legible,
    brandEdge: contrastRatio(hex, PAGE[scheme]) < 3 ? legible : 'transparent',
  };
}

/** The tokens as custom properties that follow `color-scheme`, for the `style` of the element that wears the brand. */
export function brandStyle(hex: string): Record<`--color-${string}`, string> {
  const light = brandTokens(hex, 'light');
  const dark = brandTokens(hex, 'dark');
  return {
    '--color-brand': light.brand,
    '--color-on-brand': light.onBrand,
    '--color-brand-hover': light.brandHover,
    '--color-brand-ink': `light-dark(${light.brandInk}, ${dark.brandInk})`,
    '--color-brand-edge': `light-dark(${light.brandEdge}, ${dark.brandEdge})`,
  };
}

/** WCAG contrast of two #rrggbb colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Between white and our ink lies a band of mid tones where neither reaches 4.5; black does there. */
function textOn(hex: string): string {
  return [WHITE, INK].find((text) => contrastRatio(text, hex) >= 4.5) ?? BLACK;
}

function inkOn(page: string, hex: string, toward: string): string {
  let ink = hex;
  for (let step = 1; contrastRatio(ink, page) < 4.6; step++) ink = mix(hex, toward, step * 0.02);
  return ink;
}

/** Without a hue to tell a link by; only its underline does. */
function isGrey(hex: string): boolean {
  const parts = channels(hex);
  return Math.max(...parts) - Math.min(...parts) <= 24;
}

function mix(hex: string, toward: string, share: number): string {
  const target = channels(toward);
  const mixed = channels(hex).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
