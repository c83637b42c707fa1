import { defaultBrandColor } from '../agency/branding.rules.ts';

/** The brand's shades in one colour scheme. `edge` is the button's border, null where the fill stands out by itself. */
interface BrandShades {
  ink: string;
  edge: string | null;
}

export interface BrandColors {
  fill: string;
  onFill: string;
  light: BrandShades;
  dark: BrandShades;
}

/** What a mail is printed on, by colour scheme. */
export const paper = { light: '#ffffff', dark: '#1c232a' };

const white = '#ffffff';
const black = '#000000';
const darkInk = '#16202a';

/**
 * Makes every colour of a mail that depends on the agency's `#rrggbb`. Text on the fill is white wherever white reads
 * (4.5:1), else a dark ink, else black, one of which always reads; links are mixed until they read at 4.6:1; a fill that hardly
 * differs from the paper (under 3:1) gets an edge. What is no colour counts as no brand, because it ends up in a
 * style sheet.
 */
export function colorBrand(brandColor: string): BrandColors {
  const fill = /^#[0-9a-f]{6}$/i.test(brandColor) ? brandColor.toLowerCase() : defaultBrandColor;
  return {
    fill,
    onFill: chooseTextColor(fill),
    light: shadeBrand(fill, paper.light, black),
    dark: shadeBrand(fill, paper.dark, white),
  };
}

function chooseTextColor(fill: string): string {
  return [white, darkInk].find((color) => contrast(color, fill) >= 4.5) ?? black;
}

function shadeBrand(fill: string, under: string, toward: string): BrandShades {
  const ink = deepen(fill, under, toward);
  return { ink, edge: contrast(fill, under) < 3 ? ink : null };
}

function deepen(color: string, under: string, toward: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, toward, share);
    if (contrast(mixed, under) >= 4.6) return mixed;
  }
  return toward;
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
