import type { CSSProperties } from 'react';
import { type BrandColors, paper } from './brand.rules.ts';

const light = { canvas: '#f4f3f0', ink: '#1b262e', text: '#1b262e', quiet: '#4b565d', rule: '#e2e0db' };
const dark = { canvas: '#12171b', ink: '#f1efeb', text: '#d9dcde', quiet: '#a9b1b7', rule: '#38424a' };

const fontFamily = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

// A name may be one long word; it must not push the page wider than the screen.
const wrap: CSSProperties = { overflowWrap: 'anywhere', wordBreak: 'break-word' };

/** Light styles, inline: what every mail program shows, also one that drops style sheets. */
export const styles = {
  canvas: { backgroundColor: light.canvas, margin: 0, padding: '28px 16px' },
  card: { backgroundColor: paper.light, maxWidth: 568, fontFamily },
  bar: (fill: string): CSSProperties => ({ backgroundColor: fill, height: 6, lineHeight: '6px', fontSize: 1 }),
  inner: { padding: '28px 36px 36px', color: light.text },
  logo: {
    maxHeight: 48,
    maxWidth: 240,
    width: 'auto',
    height: 'auto',
    color: light.ink,
    font: `bold 17px/24px ${fontFamily}`,
  },
  name: { margin: 0, color: light.ink, fontSize: 17, lineHeight: '24px', fontWeight: 700, ...wrap },
  heading: {
    margin: '29px 0 13px',
    color: light.ink,
    fontSize: 25,
    lineHeight: '32px',
    fontWeight: 700,
    letterSpacing: '-0.01em',
    ...wrap,
  },
  lead: { margin: '0 0 26px', fontSize: 16, lineHeight: '25px', ...wrap },
  detail: { margin: '0 0 26px', color: light.quiet, fontSize: 14, lineHeight: '21px', ...wrap },
  detailLink: { color: light.quiet, textDecoration: 'underline' },
  strong: { color: light.ink, fontWeight: 700 },
  signature: { margin: 0, fontSize: 16, lineHeight: '25px', ...wrap },
  signatureAgency: { color: light.quiet },
  rule: { margin: '28px 0 18px', borderTop: `1px solid ${light.rule}` },
  fine: { margin: '0 0 20px', color: light.quiet, fontSize: 13, lineHeight: '20px', ...wrap },
  button: (brand: BrandColors): CSSProperties => ({
    backgroundColor: brand.fill,
    color: brand.onFill,
    border: `1px solid ${brand.light.edge ?? brand.fill}`,
    borderRadius: 6,
    padding: '14px 24px',
    fontSize: 16,
    fontWeight: 700,
    textAlign: 'center',
  }),
  bareLink: (brand: BrandColors): CSSProperties => ({
    color: brand.light.ink,
    textDecoration: 'underline',
    wordBreak: 'break-all',
  }),
} satisfies Record<string, CSSProperties | ((...given: never[]) => CSSProperties)>;

/** What cannot be inline: small screens and the dark scheme. */
export function writeStyleSheet(brand: BrandColors): string {
  return `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a[x-apple-data-detectors] { color: inherit !important; text-decoration: none !important; }
@media (max-width: 480px) {
  .canvas, .canvas > table > tbody > tr > td { background-color: ${paper.light} !important; padding: 0 !important; }
  .inner { padding: 24px 22px 32px !important; }
  .button { display: block !important; }
}
@media (prefers-color-scheme: dark) {
  .canvas, .canvas > table > tbody > tr > td { background-color: ${dark.canvas} !important; }
  .card { background-color: ${paper.dark} !important; }
  .inner { color: ${dark.text} !important; }
  .ink { color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .rule { border-top-color: ${dark.rule} !important; }
  .logo { background-color: #ffffff !important; padding: 8px 10px !important; border-radius: 6px !important; color: ${light.ink} !important; }
  .button { border-color: ${brand.dark.edge ?? brand.fill} !important; }
  .bare { color: ${brand.dark.ink} !important; }
}
@media (prefers-color-scheme: dark) and (max-width: 480px) {
  .canvas, .canvas > table > tbody > tr > td { background-color: ${paper.dark} !important; }
}
`;
}
