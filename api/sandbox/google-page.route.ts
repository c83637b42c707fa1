import type { FastifyPluginAsync } from 'fastify';
import { googleBase, writeGooglePage } from './google.page.tsx';
import type { GoogleSandbox } from './google.sandbox.ts';
import { type GoogleFault, googleFaults } from './google-fault.ts';
import { acceptForms, sendPage } from './send-page.ts';

/** The page on which one chooses what goes wrong at Google. */
export const googlePageRoutes: FastifyPluginAsync<{ google: GoogleSandbox }> = async (server, { google }) => {
  acceptForms(server);
  server.get('/', (_request, reply) => sendPage(reply, writeGooglePage(google.fault())));
  server.post<{ Body: { fault?: string } }>('/fault', ({ body }, reply) => {
    const { fault = '' } = body ?? {};
    if (Object.hasOwn(googleFaults, fault)) google.fail(fault as GoogleFault);
    else google.recover();
    return reply.redirect(googleBase, 303);
  });
  server.post('/expire', (_request, reply) => {
    google.expireAccessTokens();
    return reply.redirect(googleBase, 303);
  });
};
