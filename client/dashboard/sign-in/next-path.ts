const HOME = '/trips';
export const SIGN_IN = '/login';

/** The sign-in page, remembering where to come back to. */
export function signInPath({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `${SIGN_IN}?next=${encodeURIComponent(pathname + search)}`;
}

/** Where to go after sign-in: `next` if it is a path of this origin, else the trips. Anything else could lead an agent to a look-alike. */
export function nextPath(next: string | null, origin: string): string {
  if (!next?.startsWith('/') || !URL.canParse(next, origin)) return HOME;
  const { origin: target, pathname, search, hash } = new URL(next, origin);
  // "/.//host" is of this origin but resolves to the path "//host", which a browser would take for an address.
  if (target !== origin || pathname.startsWith('//') || pathname === SIGN_IN) return HOME;
  return pathname + search + hash;
}
