import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultBrandColor } from '../agency/branding.rules.ts';
import { colorBrand, contrast, paper } from './brand.rules.ts';

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('the colours of a brand', () => {
  test('contrast is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });

  test('text on the button is white on a dark brand and dark on a pale one', () => {
    expect(colorBrand('#9b1b5a').onFill).toBe('#ffffff');
    expect(colorBrand('#000000').onFill).toBe('#ffffff');
    expect(colorBrand('#f2b53a').onFill).toBe('#16202a');
    expect(colorBrand('#ffff00').onFill).toBe('#16202a');
    expect(colorBrand('#ffffff').onFill).toBe('#16202a');
  });

  test('in the middle, where neither reads, text is black', () => {
    expect(contrast('#ffffff', '#7b7b7b')).toBeLessThan(4.5);
    expect(contrast('#16202a', '#7b7b7b')).toBeLessThan(4.5);
    expect(colorBrand('#7b7b7b').onFill).toBe('#000000');
  });

  test('a brand that reads on paper is its own link colour, a pale one is deepened', () => {
    expect(colorBrand('#9b1b5a').light.ink).toBe('#9b1b5a');
    expect(colorBrand('#9b1b5a').dark.ink).toBe('#c17299');
    expect(colorBrand('#f2b53a').light.ink).not.toBe('#f2b53a');
    expect(colorBrand('#f2b53a').dark.ink).toBe('#f2b53a');
  });

  test('only a fill close to the paper gets an edge', () => {
    expect(colorBrand('#9b1b5a').light.edge).toBeNull();
    expect(colorBrand('#9b1b5a').dark.edge).toBe('#c17299');
    expect(colorBrand('#ffffff').light.edge).not.toBeNull();
    expect(colorBrand('#ffffff').dark.edge).toBeNull();
    expect(colorBrand('#000000').dark.edge).not.toBeNull();
  });

  test('every brand there can be stays readable in both schemes', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const brand = colorBrand(color);
        expect(contrast(brand.onFill, brand.fill)).toBeGreaterThanOrEqual(4.5);
        for (const scheme of ['light', 'dark'] as const) {
          expect(contrast(brand[scheme].ink, paper[scheme])).toBeGreaterThanOrEqual(4.6);
          expect(contrast(brand[scheme].edge ?? brand.fill, paper[scheme])).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  test('what is no colour never reaches the style sheet', () => {
    for (const bad of ['', 'red', '#fff', '#9b1b5a;}', 'url(https://evil.example)', '#9b1b5a</style>']) {
      expect(colorBrand(bad)).toEqual(colorBrand(defaultBrandColor));
    }
    expect(colorBrand('#9B1B5A')).toEqual(colorBrand('#9b1b5a'));
  });
});
