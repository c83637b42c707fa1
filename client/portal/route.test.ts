import { describe, expect, it } from 'vitest';
import { matchRoute, pathOf } from './route.ts';

describe('an address of the portal', () => {
  it('is one of five', () => {
    expect(matchRoute('/portal/pride-travelers')).toEqual({ kind: 'home', slug: 'pride-travelers' });
    expect(matchRoute('/portal/pride-travelers/login')).toEqual({ kind: 'login', slug: 'pride-travelers' });
    expect(matchRoute('/portal/pride-travelers/forgot')).toEqual({ kind: 'forgot', slug: 'pride-travelers' });
    expect(matchRoute('/portal/pride-travelers/claim/k7Q-x_2')).toEqual({
      kind: 'claim',
      slug: 'pride-travelers',
      token: 'k7Q-x_2',
    });
    expect(matchRoute('/portal/pride-travelers/reset/k7Q')).toEqual({
      kind: 'reset',
      slug: 'pride-travelers',
      token: 'k7Q',
    });
  });

  it('may end in a slash', () => {
    expect(matchRoute('/portal/pride-travelers/')).toMatchObject({ kind: 'home' });
    expect(matchRoute('/portal/pride-travelers/login/')).toMatchObject({ kind: 'login' });
    expect(matchRoute('/portal/pride-travelers/claim/abc/')).toMatchObject({ token: 'abc' });
  });

  it('that a mail program cut off is still a link, with no token', () => {
    expect(matchRoute('/portal/pride-travelers/claim')).toEqual({ kind: 'claim', slug: 'pride-travelers', token: '' });
    expect(matchRoute('/portal/pride-travelers/reset/')).toMatchObject({ kind: 'reset', token: '' });
  });

  it('is decoded, and survives an escape that is broken', () => {
    expect(matchRoute('/portal/caf%C3%A9/claim/a%20b')).toMatchObject({ slug: 'café', token: 'a b' });
    expect(matchRoute('/portal/pride/claim/100%')).toMatchObject({ token: '100%' });
  });

  it('is not anything longer, other or empty', () => {
    for (const path of [
      '/',
      '/portal',
      '/portal/',
      '/portal/a/b',
      '/portal/a/claim/b/c',
      '/portal/a/login/x',
      '/x/portal/a',
    ]) {
      expect(matchRoute(path), path).toBeNull();
    }
  });

  it('comes back from its path', () => {
    for (const kind of ['home', 'login', 'forgot'] as const) {
      expect(matchRoute(pathOf(kind, 'café & co'))).toEqual({ kind, slug: 'café & co' });
    }
  });
});
