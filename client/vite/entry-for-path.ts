import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/** Serves an entry for every address: /portal and below is the clients', every other one the agents'. */
export function entryForPath(): Plugin {
  return {
    name: 'trips:entry-for-path',
    configureServer: (server) => () => server.middlewares.use(rewriteToEntry),
    configurePreviewServer: (server) => () => server.middlewares.use(rewriteToEntry),
  };
}

function rewriteToEntry(request: IncomingMessage, _response: ServerResponse, next: () => void): void {
  if (request.headers.accept?.includes('text/html')) {
    request.url = `/${entryOf(request.url ?? '/')}.html`;
  }
  next();
}

function entryOf(url: string): string {
  if (url.startsWith('/previews/claim')) return 'preview';
  return /^\/portal(\/|\?|$)/.test(url) ? 'portal' : 'dashboard';
}
