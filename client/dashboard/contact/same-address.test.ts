import { expect, it } from 'vitest';
import { isSameAddress } from './same-address.ts';

it.each([
  ['Ana@Example.COM', 'ana@example.com'],
  [' ana@example.com ', 'ana@example.com'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
  [null, null],
  ['', null],
  ['not an address', ' not an address'],
])('%j is %j', (one, other) => {
  expect(isSameAddress(one, other)).toBe(true);
  expect(isSameAddress(other, one)).toBe(true);
});

it.each([
  ['ana@example.com', 'ana@example.org'],
  ['ana@example.com', null],
  // Only A–Z are lower-cased: these are two mailboxes (CVE-2019-19844).
  ['ana\u212A@example.com', 'anak@example.com'],
  ['ana@example.com', 'ana@example.com/x'],
])('%j is not %j', (one, other) => {
  expect(isSameAddress(one, other)).toBe(false);
  expect(isSameAddress(other, one)).toBe(false);
});
