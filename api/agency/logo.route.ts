import type { FastifyError, FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { contextOf } from '../request-context.ts';
import { refuse, turnAway } from '../request-guard.ts';
import { findLogo } from './find-logo.ts';
import { findViewer } from './identify-viewer.ts';
import { type LogoUpload, largestLogo, uploadLogo } from './upload-logo.ts';

/**
 * `POST /uploads/logo`, the file as the body: answers `{ logoUrl, errors }`, as a mutation does; 422 for no picture,
 * 429 over the limit. `GET /logos/:hash`: a logo, for pages and mails anywhere.
 */
export async function logoRoute(server: FastifyInstance, app: App): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(['image/png', 'image/jpeg'], { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    scope.setErrorHandler((error: FastifyError, _, reply) => {
      const refusal = refusals[error.statusCode ?? 500];
      if (!refusal) throw error;
      return refuse(reply, error.statusCode ?? 500, 'BAD_USER_INPUT', refusal);
    });
    scope.post<{ Body?: Buffer }>('/uploads/logo', {
      bodyLimit: largestLogo,
      onRequest: async (request, reply) => turnAway(app.config, request, reply),
      handler: async (request, reply) => {
        const viewer = await findViewer(contextOf(app, request, reply));
        if (!viewer) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
        const answer = await uploadLogo(app, viewer.agencyId, request.body ?? Buffer.alloc(0));
        return reply.header('cache-control', 'no-store').code(statusOf(answer)).send(answer);
      },
    });
  });

  server.get<{ Params: { hash: string } }>('/logos/:hash', async ({ params }, reply) => {
    const logo = await findLogo(app.pool, params.hash);
    if (!logo) return reply.code(404).header('cache-control', 'no-store').send({ status: 'no such logo' });
    return (
      reply
        .type(`image/${logo.format}`)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('content-security-policy', "default-src 'none'; sandbox")
        // Mail programs show it on pages of their own.
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(logo.content)
    );
  });
}

const refusals: Record<number, string> = {
  413: 'The file is too large: 200 kB are taken at most. Save the logo smaller and choose it again.',
  415: 'A logo is a PNG or a JPEG picture: save it as one of these and choose it again.',
};

function statusOf({ errors: [error] }: LogoUpload): number {
  if (!error) return 200;
  return error.code === 'RATE_LIMITED' ? 429 : 422;
}
