import type { FastifyPluginAsync } from 'fastify';
import { postmarkBase, writePostmarkPage } from './postmark.page.tsx';
import type { PostmarkSandbox } from './postmark.sandbox.ts';
import { type PostmarkFault, postmarkFaults } from './postmark-fault.ts';
import { acceptForms, sendPage } from './send-page.ts';

/** The page on which one chooses what goes wrong at Postmark. */
export const postmarkPageRoutes: FastifyPluginAsync<{ postmark: PostmarkSandbox }> = async (server, { postmark }) => {
  acceptForms(server);
  server.get('/', (_request, reply) => sendPage(reply, writePostmarkPage(postmark.fault())));
  server.post<{ Body: { fault?: string } }>('/fault', ({ body }, reply) => {
    const { fault = '' } = body ?? {};
    if (Object.hasOwn(postmarkFaults, fault)) postmark.fail({ kind: fault as PostmarkFault['kind'] });
    else postmark.recover();
    return reply.redirect(postmarkBase, 303);
  });
};
