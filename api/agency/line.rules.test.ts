import { describe, expect, test } from 'vitest';
import { lineProblem } from './line.rules.ts';

const problem = (line: string) => lineProblem('Name', line, 40);

describe('a line', () => {
  test.each([
    'Ana',
    'O’Neill-Smith, Jr. (2nd)',
    'Ásta Ýr',
    'A\u0301sta',
    'אנה לוי',
    'آنا رویز',
    '旅行 花子',
    'ნინო',
    'Zoë\u00a0Ó',
    '  Ana ',
  ])('of letters that are seen is good: %s', (line) => expect(problem(line)).toBeNull());

  test.each([
    ['people joined', '👩‍👩‍👧‍👦 Ruiz'],
    ['people of a skin tone joined', '👩🏽‍🚀 Ana'],
    ['a sign with its colour', '❤️ Lisbon'],
    ['a joined sign with its colour', '🏳️‍🌈 Pride'],
    ['a detective, who has one in the middle', '🕵️‍♀️ tour'],
    ['a keycap', '2️⃣ weeks'],
    ['two letters that are a flag', '🇵🇹 Porto'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 weekend'],
    ['a word of Persian', 'می\u200cخواهم'],
    ['a word of Sinhala', 'ශ්\u200dරී ලංකා'],
    ['a word of Malayalam that ends in a joiner', 'അവന്\u200d'],
    ['a variant of a Han character', '葛\u{e0100}城'],
  ])('keeps what belongs together: %s', (_, line) => expect(problem(line)).toBeNull());

  test.each([
    ['a zero-width space', 'A\u200bna'],
    ['a word joiner', 'A\u2060na'],
    ['a byte-order mark', 'Ana\ufeffB'],
    ['a soft hyphen', 'A\u00adna'],
    ['a joiner between letters that do not join', 'A\u200dna'],
    ['a non-joiner between letters that do not join', 'A\u200cna'],
    ['a joiner at the end of an emoji', '👩\u200d'],
    ['a variation selector on a letter', 'A\ufe0fna'],
    ['a variation selector on a digit', 'Flat 1\ufe0f'],
    ['two variation selectors', '❤\ufe0f\ufe0f'],
    ['a right-to-left override', 'Ana \u202egnp.exe'],
    ['a left-to-right embedding', '\u202aAna\u202c'],
    ['an isolate', '\u2066Ana\u2069'],
    ['a right-to-left mark', 'Ana\u200fB'],
    ['an Arabic letter mark', 'آنا\u061cب'],
    ['a NUL', 'Ana\u0000B'],
    ['a tab', 'Ana\tB'],
    ['a line break', 'Ana\r\nBcc: eve@example.com'],
    ['a C1 control', 'Ana\u0085B'],
    ['a line separator', 'Ana\u2028B'],
    ['half of a pair', 'Ana\ud800'],
    ['a Hangul filler', '\u3164'],
    ['a Braille blank', '\u2800'],
    ['tags without a flag', 'Ana\u{e0061}\u{e0062}'],
    ['tags that are no region', '🏴\u{e0061}\u{e0062}\u{e0063}\u{e0064}\u{e0065}\u{e0066}\u{e0067}\u{e0068}\u{e007f}'],
  ])('has nothing hidden: %s', (_, line) =>
    expect(problem(line)).toBe('Name has a hidden character: type it by hand instead of pasting it.'),
  );

  test('is there, and is no longer than it may be', () => {
    for (const line of ['', '   ', '\u00a0', '\n']) expect(problem(line)).toBe('Name is missing: fill it in.');
    expect(problem('x'.repeat(40))).toBeNull();
    expect(problem('x'.repeat(41))).toBe('Name is too long: 40 characters at most.');
  });
});
