import { describe, expect, it } from 'vitest';
import { amount, count } from './amount.ts';

describe('a number of things', () => {
  it('is grouped, so that it can be read at a glance', () => {
    expect([amount(7), amount(10_003), amount(1_250_000)]).toEqual(['7', '10,003', '1,250,000']);
  });

  it('comes with its unit, of which there may be one', () => {
    expect([count(0, 'day'), count(1, 'day'), count(10_003, 'contact')]).toEqual([
      '0 days',
      '1 day',
      '10,003 contacts',
    ]);
  });
});
