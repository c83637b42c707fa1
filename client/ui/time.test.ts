import { describe, expect, it } from 'vitest';
import { dayNumber, describeDay, describeFully, describeMoment, describeSince, describeWait } from './time.ts';

const madrid = { locale: 'en-GB', timeZone: 'Europe/Madrid' };
const now = new Date('2026-11-24T10:30:00Z'); // 11:30 in Madrid

describe('a day', () => {
  it('leaves out the current year and names any other', () => {
    expect(describeDay(new Date('2026-11-20T10:00:00Z'), now, madrid)).toBe('20 Nov');
    expect(describeDay(new Date('2025-11-20T10:00:00Z'), now, madrid)).toBe('20 Nov 2025');
  });

  it('is the one on the viewer’s calendar', () => {
    expect(describeDay(new Date('2026-11-20T23:30:00Z'), now, madrid)).toBe('21 Nov');
  });

  it('follows the customs of the viewer’s locale', () => {
    expect(describeDay(new Date('2026-11-20T10:00:00Z'), now, { ...madrid, locale: 'en-US' })).toBe('Nov 20');
  });
});

describe('a moment', () => {
  it('has the weekday, the day and the time on the viewer’s clock', () => {
    expect(describeMoment(new Date('2026-11-29T10:32:00Z'), now, madrid)).toMatch(/^Sun,? 29 Nov,? 11:32$/);
  });

  it('has the year where it is not the current one', () => {
    expect(describeMoment(new Date('2027-01-03T10:32:00Z'), now, madrid)).toMatch(/2027/);
  });

  it('in full names the time zone', () => {
    expect(describeFully(new Date('2026-11-29T10:32:00Z'), madrid)).toMatch(/^Sunday,? 29 November 2026 at 11:32 CET$/);
  });
});

describe('how long ago', () => {
  it.each([
    ['2026-11-24T10:29:01Z', 'just now'],
    ['2026-11-24T10:29:00Z', '1 min ago'],
    ['2026-11-24T10:25:00Z', '5 min ago'],
    ['2026-11-24T09:30:00Z', '1 h ago'],
    ['2026-11-23T23:10:00Z', '11 h ago'],
    ['2026-11-23T22:50:00Z', 'yesterday'],
    ['2026-11-22T22:50:00Z', '22 Nov'],
  ])('%s was %s', (at, expected) => {
    expect(describeSince(new Date(at), now, madrid)).toBe(expected);
  });

  it('is minutes even across midnight', () => {
    const justAfterMidnight = new Date('2026-11-23T23:05:00Z');
    expect(describeSince(new Date('2026-11-23T22:50:00Z'), justAfterMidnight, madrid)).toBe('15 min ago');
  });

  it('is never in the future, whatever the viewer’s clock says', () => {
    expect(describeSince(new Date('2026-11-24T10:31:00Z'), now, madrid)).toBe('just now');
  });
});

describe('how long to wait', () => {
  it.each([
    ['2026-11-24T10:30:07Z', 'in 7 s'],
    ['2026-11-24T10:30:06.200Z', 'in 7 s'],
    ['2026-11-24T10:29:00Z', 'in 1 s'],
    ['2026-11-24T10:31:00Z', 'in 1 minute'],
    ['2026-11-24T10:41:10Z', 'in 12 minutes'],
    ['2026-11-24T13:05:00Z', 'at 14:05'],
    ['2026-11-24T13:05:00.001Z', 'at 14:06'],
  ])('until %s is %s', (until, expected) => {
    expect(describeWait(new Date(until), now, madrid)).toBe(expected);
  });

  it('names the day when it is not today', () => {
    expect(describeWait(new Date('2026-11-25T10:32:00Z'), now, madrid)).toMatch(/^on Wed,? 25 Nov,? 11:32$/);
  });
});

it('numbers the days of the viewer’s calendar', () => {
  const midnight = new Date('2026-11-23T23:00:00Z');
  expect(dayNumber(midnight, madrid) - dayNumber(new Date(midnight.getTime() - 1), madrid)).toBe(1);
});
