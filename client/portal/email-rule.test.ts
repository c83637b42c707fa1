import { describe, expect, it } from 'vitest';
import { judgeEmail } from './email-rule.ts';

describe('an address, before it is sent', () => {
  it('is asked for when it is missing', () => {
    expect(judgeEmail('')).toBe('Enter your email address.');
  });

  it('needs something on both sides of an @', () => {
    for (const part of ['ana', 'ana@', '@ruiz.example', 'ana ruiz@x.example'])
      expect(judgeEmail(part), part).not.toBeNull();
  });

  it('may have any letters', () => {
    for (const email of ['ana@ruiz.example', 'añá@dominio.español']) {
      expect(judgeEmail(email), email).toBeNull();
    }
  });
});
