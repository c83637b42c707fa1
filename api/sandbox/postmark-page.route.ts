import type { FastifyPluginAsync } from 'fastify';
import { chooseFault } from './choose-fault.ts';
import { postmarkBase, writePostmarkPage } from './postmark.page.tsx';
import type { PostmarkSandbox } from './postmark.sandbox.ts';
import { type PostmarkFault, postmarkFaults } from './postmark-fault.ts';
import { acceptForms, sendPage } from './send-page.ts';

/** The page on which one chooses what goes wrong at Postmark. */
export const postmarkPageRoutes: FastifyPluginAsync<{ postmark: PostmarkSandbox }> = async (server, { postmark }) => {
  acceptForms(server);
  server.get('/', (_request, reply) => sendPage(reply, writePostmarkPage(postmark.fault())));
  const faulty = { fail: (kind: PostmarkFault['kind']) => postmark.fail({ kind }), recover: () => postmark.recover() };
  server.post('/fault', chooseFault(postmarkBase, postmarkFaults, faulty));
};
