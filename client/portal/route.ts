/** Where in the portal an address points. */
export type Route =
  | { kind: 'claim' | 'reset'; slug: string; token: string }
  | { kind: 'home' | 'login' | 'forgot'; slug: string };

const ADDRESS = /^\/portal\/([^/]+)(?:\/(?:(login|forgot)|(claim|reset)(?:\/([^/]*))?))?\/?$/;

/**
 * Reads a path. Null: it is none of the portal's. A link cut off before its token by a mail program
 * is a link with an empty one, so that its reader is told what to do next.
 */
export function matchRoute(path: string): Route | null {
  const [, slug, screen, link, token = ''] = ADDRESS.exec(path) ?? [];
  if (!slug) return null;
  if (link) return { kind: link as 'claim' | 'reset', slug: decode(slug), token: decode(token) };
  return { kind: (screen as 'login' | 'forgot' | undefined) ?? 'home', slug: decode(slug) };
}

/** The path of a screen that needs no token. */
export function pathOf(kind: 'home' | 'login' | 'forgot', slug: string): string {
  const root = `/portal/${encodeURIComponent(slug)}`;
  return kind === 'home' ? root : `${root}/${kind}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
