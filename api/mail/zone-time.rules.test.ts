import { expect, test } from 'vitest';
import { printInZone } from './zone-time.rules.ts';

const instant = new Date('2026-11-27T08:12:59.999Z');

test.each([
  ['Europe/Madrid', 'Friday 27 November 2026, 09:12 CET'],
  ['Europe/London', 'Friday 27 November 2026, 08:12 GMT'],
  ['America/New_York', 'Friday 27 November 2026, 03:12 EST'],
  ['America/Los_Angeles', 'Friday 27 November 2026, 00:12 PST'],
  ['Australia/Sydney', 'Friday 27 November 2026, 19:12 AEDT'],
  ['Pacific/Auckland', 'Friday 27 November 2026, 21:12 NZDT'],
  ['Asia/Kolkata', 'Friday 27 November 2026, 13:42 IST'],
  ['America/Sao_Paulo', 'Friday 27 November 2026, 05:12 GMT-3'],
  ['UTC', 'Friday 27 November 2026, 08:12 UTC'],
])('in %s it reads %s', (zone, text) => {
  expect(printInZone(instant, zone)).toBe(text);
});

test('the abbreviation follows the clocks of that day, not of today', () => {
  expect(printInZone(new Date('2026-07-01T10:00:00Z'), 'Europe/Madrid')).toBe('Wednesday 1 July 2026, 12:00 CEST');
  expect(printInZone(new Date('2026-07-01T10:00:00Z'), 'Europe/London')).toBe('Wednesday 1 July 2026, 11:00 BST');
});

test('midnight is 00:00 of the new day', () => {
  expect(printInZone(new Date('2026-11-27T23:00:00Z'), 'Europe/Madrid')).toBe('Saturday 28 November 2026, 00:00 CET');
});
