import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Every address with a page behind it, by the entry that shows it. The entry's own router knows them, too. */
export const addresses = {
  dashboard: [
    '/login',
    '/forgot',
    '/claim/:token',
    '/reset/:token',
    '/trips',
    '/trips/:id',
    '/contacts',
    '/contacts/import',
    '/contacts/:id',
    '/portal-accounts',
    '/settings',
    '/settings/client-portal',
    '/settings/email-integrations',
    '/settings/agents',
    '/settings/api-tokens',
  ],
  portal: [
    '/portal/:slug',
    '/portal/:slug/login',
    '/portal/:slug/forgot',
    '/portal/:slug/claim/:token',
    '/portal/:slug/reset/:token',
    // Cut off by a mail program: the page says what to do.
    '/portal/:slug/claim',
    '/portal/:slug/reset',
  ],
};

/** The built client: its entries, and their files under names that change with their content. */
export async function pagesRoute(server: FastifyInstance, config: Config, root: string): Promise<void> {
  await server.register(staticFiles, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
    // Made by the build at the best quality, which is too slow for an answer.
    preCompressed: true,
  });
  server.get('/', (_, reply) => reply.redirect('/trips'));
  for (const [entry, paths] of Object.entries(addresses)) {
    const page = await readFile(join(root, `${entry}.html`), 'utf8');
    for (const path of paths)
      server.get(path, (_, reply) => reply.type('text/html').header('cache-control', 'no-store').send(page));
  }
  const preview = await readFile(join(root, 'preview.html'), 'utf8');
  const inOwnFrame = { helmet: { contentSecurityPolicy: contentSecurityPolicy(config, { framed: 'here' }) } };
  server.get('/previews/claim', inOwnFrame, (_, reply) =>
    reply.type('text/html').header('cache-control', 'no-store').send(preview),
  );
}
