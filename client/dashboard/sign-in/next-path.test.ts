import { describe, expect, it } from 'vitest';
import { nextPath, signInPath } from './next-path.ts';

const origin = 'https://desk.example';

describe('where a sign-in leads', () => {
  it.each(['/trips/42', '/trips/42?contact=7&tab=access', '/trips#travelers'])('is back to %s', (next) => {
    expect(nextPath(next, origin)).toBe(next);
  });

  it.each([
    null,
    '',
    'trips',
    'https://evil.example/',
    'https://desk.example/trips',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '//',
    '/login',
    '/login?next=/login',
  ])('is the trips instead of %j', (next) => {
    expect(nextPath(next, origin)).toBe('/trips');
  });

  it('survives the way there and back', () => {
    const path = signInPath({ pathname: '/trips/42', search: '?contact=7&tab=access' });
    expect(nextPath(new URL(path, origin).searchParams.get('next'), origin)).toBe('/trips/42?contact=7&tab=access');
  });
});
