import { describe, expect, it } from 'vitest';
import { countCharacters, describeRule, judgeLength } from './password-rule.ts';

const rules = { minLength: 12, maxLength: 256 };

describe('the password rule', () => {
  it('counts code points, composed', () => {
    expect(countCharacters('trains')).toBe(6);
    expect(countCharacters('🚂🚃')).toBe(2);
    expect(countCharacters('e\u0301')).toBe(1);
    expect(countCharacters(' a ')).toBe(3);
  });

  it('takes its figure from the server', () => {
    expect(describeRule({ minLength: 9, maxLength: 256 })).toContain('At least 9 characters.');
  });

  it('holds from the least to the most, both included', () => {
    expect(judgeLength('a'.repeat(11), rules)).toBe('That is 11 so far. Use at least 12 characters.');
    expect(judgeLength('a'.repeat(12), rules)).toBeNull();
    expect(judgeLength('a'.repeat(256), rules)).toBeNull();
    expect(judgeLength('a'.repeat(257), rules)).toBe('That is 257 characters. Use 256 at most.');
    expect(judgeLength('', rules)).toBe('Choose a password of at least 12 characters.');
  });
});
