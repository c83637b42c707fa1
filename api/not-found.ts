import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './request-guard.ts';

/** Answers whoever asks for an address that is nobody's with 404: people get a page, where there are pages; programs JSON. */
export async function createNotFound(clientRoot: string | undefined) {
  const page = clientRoot && (await readFile(join(clientRoot, 'not-found.html'), 'utf8'));
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.header('cache-control', 'no-store').header('vary', 'accept');
    if (page && request.headers.accept?.includes('text/html')) return reply.code(404).type('text/html').send(page);
    return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
  };
}
