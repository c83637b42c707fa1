import { expect, test } from 'vitest';
import { deliverableAddress, normalizeEmail } from './email-address.rules.ts';

test.each([
  ['Ana.Ruiz@Example.COM', 'ana.ruiz@example.com'],
  ['  ana@example.com\n', 'ana@example.com'],
  ['ana+lisbon@example.com', 'ana+lisbon@example.com'],
  ["o'neill@example.com", "o'neill@example.com"],
  ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
  ['ana@MÜNCHEN.example', 'ana@xn--mnchen-3ya.example'],
  ['ana@XN--MNCHEN-3YA.example', 'ana@xn--mnchen-3ya.example'],
  ['ana@straße.example', 'ana@xn--strae-oqa.example'],
])('%j is compared as %s', (given, normalized) => {
  expect(normalizeEmail(given)).toBe(normalized);
});

test.each([
  ['Ana.Ruiz@Example.COM', 'Ana.Ruiz@example.com'],
  [' ana@münchen.example ', 'ana@xn--mnchen-3ya.example'],
  ['ana@ｅｘａｍｐｌｅ.com', 'ana@example.com'],
  ['ana@пример.испытание', 'ana@xn--e1afmkfd.xn--80akhbyknj4f'],
])('mail to %j goes to %s', (given, deliverable) => {
  expect(deliverableAddress(given)).toBe(deliverable);
});

// CVE-2019-19844 and its like: upper- or lower-casing, or reading past the address, makes a stranger's mailbox ours.
test.each([
  ['a dotless i', 'm\u0131ke@example.org'],
  ['a dotted capital I', 'M\u0130ke@example.org'],
  ['a Kelvin sign', 'mi\u212ae@example.org'],
  ['a long s', 'mi\u017fs@example.org'],
  ['a sharp s', 'strau\u00df@example.org'],
  ['a ligature', 'o\ufb03ce@example.org'],
  ['a full-width letter', '\uff4dike@example.org'],
  ['a Cyrillic letter', 'mik\u0435@example.org'],
  ['a combining accent', 'mike\u0301@example.org'],
  ['a zero-width space', 'mi\u200bke@example.org'],
  ['a soft hyphen', 'mi\u00adke@example.org'],
  ['a byte-order mark', 'mi\ufeffke@example.org'],
  ['a right-to-left override', 'mike@\u202eexample.org'],
  ['a NUL', 'mike\u0000@example.org'],
  ['a line break', 'mike\r\nBcc: eve@example.org'],
  ['a lone surrogate', 'mike\ud800@example.org'],
  ['a soft hyphen in the domain', 'mike@exam\u00adple.org'],
  ['a zero-width joiner in the domain', 'mike@exam\u200dple.org'],
  ['a variation selector in the domain', 'mike@exam\ufe0fple.org'],
  ['a path after the domain', 'mike@example.org/eve.example'],
  ['a fragment after the domain', 'mike@example.org#eve.example'],
  ['a query after the domain', 'mike@example.org?eve.example'],
  ['a port after the domain', 'mike@example.org:25'],
  ['a percent-encoded domain', 'mike@ex%61mple.org'],
  ['an ideographic full stop', 'mike@example\u3002org'],
  ['a list of two', 'mike@example.org,eve@example.org'],
  ['a display name', 'Mike <mike@example.org>'],
  ['a quoted local part, another name of the plain one', '"mike"@example.org'],
  ['a comment', 'mike(eve)@example.org'],
  ['two @', 'mike@eve@example.org'],
  ['an IP address', 'mike@[127.0.0.1]'],
  ['a number that is an IP address', 'mike@2130706433'],
  ['a domain of one label', 'mike@localhost'],
  ['a dot at the end', 'mike@example.org.'],
  ['dots that touch', 'mi..ke@example.org'],
  ['no local part', '@example.org'],
  ['no domain', 'mike@'],
  ['nothing', ''],
  ['blanks', '   '],
  ['a local part of 65 characters', `${'m'.repeat(65)}@example.org`],
  ['255 characters', `mike@${'a.'.repeat(124)}org`],
  ['64,000 characters', `${'m'.repeat(64_000)}@example.org`],
])('%s makes no address', (_, given) => {
  expect(normalizeEmail(given)).toBeNull();
  expect(deliverableAddress(given)).toBeNull();
});
