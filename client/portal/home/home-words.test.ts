import { describe, expect, it } from 'vitest';
import type { HomeTripFragment } from '../gql/graphql.ts';
import { recentDay, summarise } from './home-words.ts';

const now = new Date(2026, 10, 24, 9, 0);
const daysAgo = (days: number) => new Date(2026, 10, 24 - days, 8, 0).toISOString();

const shared = (...days: number[]): HomeTripFragment => ({
  id: 't',
  name: 'Lisbon',
  startsOn: null,
  endsOn: null,
  documents: days.map((day, i) => ({ id: `${i}`, kind: 'INVOICE', title: 'x', url: null, sharedAt: daysAgo(day) })),
});

describe('the sentence under the greeting', () => {
  it('counts what is new', () => {
    expect(summarise([shared(0)], now)).toBe('One new thing today.');
    expect(summarise([shared(0), shared(0)], now)).toBe('Two new things today.');
    expect(summarise([shared(0, 6, 30)], now)).toBe('Two new things in the last seven days.');
    expect(summarise([shared(...Array(12).fill(0))], now)).toBe('12 new things today.');
  });

  it('claims nothing new where there is nothing', () => {
    expect(summarise([shared(30)], now)).toBe('All that was shared with you is here.');
    expect(summarise([shared()], now)).toBe('Your trips with us are here.');
    expect(summarise([], now)).toBe('Your trips with us will be here.');
  });
});

describe('the day of a share', () => {
  it('is a word while it is near', () => {
    expect(recentDay(daysAgo(0), now)).toBe('today');
    expect(recentDay(daysAgo(1), now)).toBe('yesterday');
    expect(recentDay(daysAgo(2), now)).toBeNull();
  });
});
