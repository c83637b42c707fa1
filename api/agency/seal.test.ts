import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const link = 'https://portal.example/portal/pride-travelers/claim/k7QxT2mWc9vLr4HdZs8uYb1N';
const row = '0198f0a2-0000-7000-8000-000000000001';
const secret = 'a secret of thirty-two characters.';

describe('a sealed text', () => {
  test('opens for its own row under the same secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unseal(seal(text, row, secret), row, secret)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('shows nothing of the text, and never looks the same twice', () => {
    const sealed = seal(link, row, secret);
    expect(seal(link, row, secret).equals(sealed)).toBe(false);
    expect(sealed.toString('latin1')).not.toContain('claim');
  });

  test('stays shut for another row', () => {
    expect(unseal(seal(link, row, secret), row.replace(/1$/, '2'), secret)).toBeNull();
  });

  test('stays shut under another secret, which its first bytes tell', () => {
    const other = 'another secret of thirty-two chars';
    expect(unseal(seal(link, row, secret), row, other)).toBeNull();
    const keyId = (from: string) => seal(link, row, from).subarray(0, 8).toString('hex');
    expect(keyId(secret)).toBe(keyId(secret));
    expect(keyId(secret)).not.toBe(keyId(other));
  });

  test('stays shut once a single byte is changed, cut or added', () => {
    const sealed = seal(link, row, secret);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(changed, row, secret)).toBeNull();
      expect(unseal(sealed.subarray(0, at), row, secret)).toBeNull();
    }
    expect(unseal(Buffer.concat([sealed, Buffer.from([0])]), row, secret)).toBeNull();
  });

  test('says null, not an error, to what was never sealed', () => {
    for (const junk of ['', 'null', link, '🦜', '\u0000'.repeat(99)]) {
      expect(unseal(Buffer.from(junk), row, secret)).toBeNull();
    }
  });
});
