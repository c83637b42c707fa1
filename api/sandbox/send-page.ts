import type { FastifyInstance, FastifyReply } from 'fastify';

/** A page of the sandbox loads and runs its own. `formEnds` is where its forms, and the answers to them, may lead. */
export const pagePolicy = (formEnds = "'self'"): string =>
  `default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action ${formEnds}; frame-ancestors 'none'`;

/** Answers with a page of the sandbox, under a policy of its own. */
export function sendPage(reply: FastifyReply, html: string, policy = pagePolicy()): FastifyReply {
  return reply
    .headers({
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(html);
}

/** Lets the routes of a plugin take what a form posts. Of a field that stands twice, the last value counts. */
export function acceptForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
}
