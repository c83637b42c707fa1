import { describe, expect, it } from 'vitest';
import { countNights, daysUntil, describeDates, describeDatesWithWeekdays } from './calendar.ts';

const british = { locale: 'en-GB' };

describe('the dates of a trip', () => {
  it('are said once where they share a month', () => {
    expect(describeDates('2027-05-14', '2027-05-24', british)).toMatch(/^14\s?[-–]\s?24 May 2027$/u);
  });

  it('have weekdays where there is room for them', () => {
    expect(describeDatesWithWeekdays('2027-05-14', '2027-05-24', british)).toMatch(
      /^Fri,?\s14\s.*Mon,?\s24\sMay\s2027$/u,
    );
  });

  it('are one date when only one is known', () => {
    expect(describeDates('2027-05-14', null, british)).toBe('14 May 2027');
    expect(describeDates(null, '2027-05-24', british)).toBe('24 May 2027');
  });

  it('are nothing when none is', () => {
    expect(describeDates(null, null, british)).toBeNull();
  });
});

it('counts nights, also over a change of the clocks', () => {
  expect(countNights('2027-03-27', '2027-03-29')).toBe(2);
  expect(countNights('2027-03-27', null)).toBeNull();
});

describe('days until a date', () => {
  const lateInMadrid = new Date('2026-11-24T23:30:00Z'); // the 25th in Madrid, the 24th in New York

  it.each([
    ['Europe/Madrid', 0],
    ['America/New_York', 1],
  ])('are counted from today in %s', (timeZone, expected) => {
    expect(daysUntil('2026-11-25', lateInMadrid, { timeZone })).toBe(expected);
  });

  it('are negative for the past', () => {
    expect(daysUntil('2026-11-20', new Date('2026-11-24T12:00:00Z'), { timeZone: 'UTC' })).toBe(-4);
  });
});
