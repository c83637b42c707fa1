import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built client: two entries, and their files under names that change with their content. */
export async function pagesRoute(server: FastifyInstance, root: string): Promise<void> {
  const [dashboard, portal] = await Promise.all(
    ['dashboard.html', 'portal.html'].map((entry) => readFile(join(root, entry), 'utf8')),
  );
  await server.register(staticFiles, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
    // Made by the build at the best quality, which is too slow for an answer.
    preCompressed: true,
  });
  server.get('/portal/*', (_, reply) => reply.type('text/html').header('cache-control', 'no-store').send(portal));
  server.get('/', (_, reply) => reply.redirect('/trips'));
  server.get('/*', (_, reply) => reply.type('text/html').header('cache-control', 'no-store').send(dashboard));
}
