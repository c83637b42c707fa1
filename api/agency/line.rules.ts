/** Of an address, in UTF-16 units. */
const longestUrl = 2_000;

/** What shows nothing by itself, or turns the text around it; and the blank that passes for a letter (Braille). */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Scripts whose words are spelled with joiners: Arabic and its like, and those of India. */
const joiningScripts = [
  'Arab',
  'Syrc',
  'Nkoo',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
];
const joining = joiningScripts.map((script) => `\\p{scx=${script}}`).join('');

/** Where a hidden character belongs to what is seen: within an emoji, a word or a variant of a Han character. */
const belongs = new RegExp(
  [
    '(?<=\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]?\\p{Emoji_Modifier}?)\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]',
    '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
    '(?<=\\u{1f3f4})[\\u{e0061}-\\u{e007a}]{4,6}\\u{e007f}',
    '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
    `(?<=[${joining}])[\\u200c\\u200d]`,
  ].join('|'),
  'gu',
);

// Two names could look alike and be different, or read backwards.
const hasHiddenCharacter = (text: string): boolean => hidden.test(text.replace(belongs, ''));

const tooLong = (label: string, longest: number) => `${label} is too long: ${longest} characters at most.`;

/** What is wrong with an address that stands in a link, in a sentence with the next step; null for a good one. */
export function httpsProblem(label: string, url: string): string | null {
  if (url.length > longestUrl) return tooLong(label, longestUrl);
  // Whole: `URL` alone would mend `https:/here` and a line break.
  if (/^https:\/\/\S+$/i.test(url) && URL.canParse(url)) return null;
  return `${label} must start with https:// and be whole: copy it from the browser.`;
}

/**
 * What is wrong with a line that somebody typed, in a sentence with the next step; null for one that is good. Blank is
 * none at all. `longest` is in UTF-16 units.
 */
export function lineProblem(label: string, line: string, longest: number): string | null {
  const text = line.trim();
  if (!text) return `${label} is missing: fill it in.`;
  if (text.length > longest) return tooLong(label, longest);
  if (hasHiddenCharacter(text)) return `${label} has a hidden character: type it by hand instead of pasting it.`;
  return null;
}
