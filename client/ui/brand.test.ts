import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandStyle, brandTokens, contrastRatio, PAGE, type Scheme } from './brand.ts';

const schemes: Scheme[] = ['light', 'dark'];
const anyColour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('contrast', () => {
  it('is 21 between black and white, 1 between equals, whatever the order', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrastRatio('#9b1b5a', '#9b1b5a')).toBe(1);
  });

  it('weighs the channels as WCAG does', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#ff0000', '#ffffff')).toBeCloseTo(4.0, 2);
    expect(contrastRatio('#00ff00', '#ffffff')).toBeCloseTo(1.37, 2);
    expect(contrastRatio('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2);
  });
});

describe('a brand colour', () => {
  it('that is deep carries white text and is its own link colour by day', () => {
    expect(brandTokens('#9b1b5a', 'light')).toMatchObject({
      brand: '#9b1b5a',
      onBrand: '#ffffff',
      brandInk: '#9b1b5a',
      brandEdge: 'transparent',
    });
  });

  it('that is deep gets an edge and a paler link colour at night', () => {
    const { brandInk, brandEdge } = brandTokens('#9b1b5a', 'dark');
    expect(brandInk).not.toBe('#9b1b5a');
    expect(brandEdge).toBe(brandInk);
  });

  it('that is pale carries dark text, and gets an edge and a deeper link colour by day', () => {
    const { onBrand, brandInk, brandEdge } = brandTokens('#f2b53a', 'light');
    expect(onBrand).toBe('#16202a');
    expect(brandInk).not.toBe('#f2b53a');
    expect(brandEdge).toBe(brandInk);
    expect(brandTokens('#f2b53a', 'dark')).toMatchObject({ brandInk: '#f2b53a', brandEdge: 'transparent' });
  });

  it('that is white or black still has an edge on the page it would vanish into', () => {
    expect(brandTokens('#ffffff', 'light')).toMatchObject({
      onBrand: '#16202a',
      brandInk: '#16202a',
      brandEdge: '#757575',
    });
    expect(brandTokens('#ffffff', 'dark')).toMatchObject({ brandInk: '#ffffff', brandEdge: 'transparent' });
    expect(brandTokens('#000000', 'dark').brandEdge).not.toBe('transparent');
    expect(brandTokens('#000000', 'light')).toMatchObject({
      onBrand: '#ffffff',
      brandInk: '#000000',
      brandEdge: 'transparent',
    });
  });

  it('that is a grey has links as clear as text, which do not look switched off', () => {
    const none = '#3a4750';
    expect(brandTokens(none, 'light').brandInk).toBe(none);
    expect(brandTokens(none, 'dark').brandInk).toBe('#edece8');
    expect(brandTokens('#999999', 'light').brandInk).toBe('#16202a');
    expect(brandTokens('#999999', 'dark').brandInk).toBe('#edece8');
    expect(brandTokens('#1f3a5f', 'dark').brandInk).not.toBe('#edece8');
  });

  it('that is a mid grey where neither white nor ink would do carries black text', () => {
    expect(brandTokens('#767676', 'light').onBrand).toBe('#ffffff');
    expect(brandTokens('#7a7a7a', 'light').onBrand).toBe('#000000');
    expect(brandTokens('#888888', 'light').onBrand).toBe('#16202a');
  });

  it('whatever it is, is readable in both schemes', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(...schemes), (hex, scheme) => {
        const { onBrand, brandHover, brandInk, brandEdge } = brandTokens(hex, scheme);
        expect(contrastRatio(onBrand, hex)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(onBrand, brandHover)).toBeGreaterThanOrEqual(contrastRatio(onBrand, hex));
        expect(contrastRatio(brandInk, PAGE[scheme])).toBeGreaterThanOrEqual(4.6);
        const edge = brandEdge === 'transparent' ? hex : brandEdge;
        expect(contrastRatio(edge, PAGE[scheme])).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the brand as style', () => {
  it('holds both schemes, so that a pinned preview follows its own', () => {
    const style = brandStyle('#f2b53a');
    const day = brandTokens('#f2b53a', 'light');
    expect(style['--color-brand']).toBe('#f2b53a');
    expect(style['--color-brand-ink']).toBe(`light-dark(${day.brandInk}, #f2b53a)`);
    expect(style['--color-brand-edge']).toBe(`light-dark(${day.brandEdge}, transparent)`);
  });
});
