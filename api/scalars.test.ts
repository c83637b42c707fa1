import { expect, test } from 'vitest';
import { DateOnly, DateTime } from './scalars.ts';

test.each([
  ['2027-05-14T09:30:00.000Z', '2027-05-14T09:30:00.000Z'],
  ['2027-05-14T09:30Z', '2027-05-14T09:30:00.000Z'],
  ['2027-05-14T09:30:00.123456Z', '2027-05-14T09:30:00.123Z'],
  ['2027-05-14T09:30:00+02:00', '2027-05-14T07:30:00.000Z'],
])('the DateTime %s is %s', (given, instant) => {
  expect(DateTime.parseValue(given)).toBe(instant);
});

test.each([
  '',
  'now',
  '2027-05-14',
  '2027-05-14T09:30:00',
  '2027-05-14 09:30:00Z',
  '2027-05-14T25:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '+275760-09-13T00:00:00Z',
  0,
  null,
])('%j is no DateTime', (given) => {
  expect(() => DateTime.parseValue(given)).toThrow('A DateTime is written as');
});

test.each(['2027-05-14', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a Date', (given) => {
  expect(DateOnly.parseValue(given)).toBe(given);
});

test.each(['', 'today', 'infinity', '2027-5-14', '2027-05-14T00:00:00Z', 20270514, null])('%j is no Date', (given) => {
  expect(() => DateOnly.parseValue(given)).toThrow('A Date is written as');
});

test.each(['2027-02-30', '2027-02-29', '2027-13-01', '2027-05-00', '0000-01-01'])(
  'of %s it is said that there is no such day, not that it is written in another way',
  (day) => {
    const said = `There is no ${day} in the calendar: correct the day, the month or the year.`;
    expect(() => DateOnly.parseValue(day)).toThrow(said);
    expect(() => DateTime.parseValue(`${day}T09:30:00Z`)).toThrow(said);
  },
);
