import type { FastifyPluginAsync } from 'fastify';
import { chooseFault } from './choose-fault.ts';
import { googleBase, writeGooglePage } from './google.page.tsx';
import type { GoogleSandbox } from './google.sandbox.ts';
import { googleFaults } from './google-fault.ts';
import { acceptForms, sendPage } from './send-page.ts';

/** The page on which one chooses what goes wrong at Google. */
export const googlePageRoutes: FastifyPluginAsync<{ google: GoogleSandbox }> = async (server, { google }) => {
  acceptForms(server);
  server.get('/', (_request, reply) => sendPage(reply, writeGooglePage(google.fault())));
  server.post('/fault', chooseFault(googleBase, googleFaults, google));
  server.post('/expire', (_request, reply) => {
    google.expireAccessTokens();
    return reply.redirect(googleBase, 303);
  });
};
