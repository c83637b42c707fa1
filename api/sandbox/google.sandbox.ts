import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { consentRoutes } from './google-consent.route.ts';
import { type GoogleFault, gmailAnswerTo, gmailError } from './google-fault.ts';
import { createGrants, type Grant } from './google-grants.ts';
import type { Mailbox } from './mailbox.ts';
import { readMime } from './read-mime.ts';
import { acceptForms } from './send-page.ts';

export interface GoogleSandbox {
  routes: FastifyPluginAsync;
  /** Lets every request meet this fault, until `recover`. */
  fail(fault: GoogleFault): void;
  recover(): void;
  fault(): GoogleFault | null;
  /** Lets the access tokens that were given so far be expired; a fresh one can be had. */
  expireAccessTokens(): void;
  /** The permissions that were given since the start and still stand. */
  listStanding(): Grant[];
}

const sendScope = 'https://www.googleapis.com/auth/gmail.send';

/** Makes a server that speaks as much of Google's sign-in and of Gmail's API as we use. */
export function createGoogleSandbox(
  mailbox: Mailbox,
  client: { clientId: string; clientSecret: string },
): GoogleSandbox {
  const grants = createGrants();
  let fault: GoogleFault | null = null;

  return {
    routes: async (server) => {
      acceptForms(server);
      await server.register(consentRoutes, { grants, clientId: client.clientId });
      server.post('/token', answerToken);
      server.post('/revoke', revoke);
      server.get('/oauth2/v2/userinfo', answerUserInfo);
      server.post('/gmail/v1/users/:userId/messages/send', answerSend);
    },
    fail: (next) => {
      fault = next;
    },
    recover: () => {
      fault = null;
    },
    fault: () => fault,
    expireAccessTokens: grants.expireAccessTokens,
    listStanding: grants.listStanding,
  };

  async function answerToken(request: FastifyRequest, reply: FastifyReply) {
    const form = (request.body ?? {}) as Record<string, string>;
    if (fault === 'token-hangs') return reply.hijack();
    if (fault === 'token-unavailable') return reply.code(503).send({ error: 'temporarily_unavailable' });
    if (form.client_id !== client.clientId || form.client_secret !== client.clientSecret)
      return reply.code(401).send({ error: 'invalid_client', error_description: 'The OAuth client was not found.' });
    if (form.grant_type === 'refresh_token') {
      const grant = fault === 'token-revoked' ? null : grants.openRefreshToken(form.refresh_token ?? '');
      return grant ? tokensOf(grant) : reply.code(400).send(invalidGrant('Token has been expired or revoked.'));
    }
    const shown = {
      clientId: client.clientId,
      redirectUri: form.redirect_uri ?? '',
      verifier: form.code_verifier ?? '',
    };
    const grant = grants.takeCode(form.code ?? '', shown);
    if (!grant) return reply.code(400).send(invalidGrant('Malformed auth code.'));
    return { ...tokensOf(grant), refresh_token: grants.refreshTokenOf(grant) };
  }

  function tokensOf(grant: Grant) {
    return { access_token: grants.accessTokenOf(grant), expires_in: 3599, scope: grant.scope, token_type: 'Bearer' };
  }

  async function revoke(request: FastifyRequest, reply: FastifyReply) {
    if (fault === 'token-unavailable') return reply.code(503).send({ error: 'temporarily_unavailable' });
    const { token = '' } = { ...(request.body as object), ...(request.query as object) } as { token?: string };
    const grant = grants.openRefreshToken(token) ?? grants.openAccessToken(token);
    if (!grant) return reply.code(400).send({ error: 'invalid_token' });
    grants.revoke(grant);
    return {};
  }

  async function answerUserInfo(request: FastifyRequest, reply: FastifyReply) {
    const grant = readBearer(request);
    if (!grant) return reply.code(401).send(unauthenticated);
    return { id: grant.id, email: grant.email, verified_email: true };
  }

  async function answerSend(request: FastifyRequest, reply: FastifyReply) {
    const grant = fault === 'token-revoked' ? null : readBearer(request);
    if (!grant) return reply.code(401).send(unauthenticated);
    const answer = gmailAnswerTo(grant.scope.split(' ').includes(sendScope) ? fault : 'scope-missing');
    if (answer) return reply.code(answer.code).send(answer.body);
    if (fault === 'garbage') return reply.type('text/html').send('<!doctype html><title>Welcome to our Wi-Fi</title>');
    if (fault === 'reset-before-accept') return cutConnection(reply);
    const id = takeMail(grant, (request.body as { raw?: string } | null)?.raw ?? '');
    if (fault === 'reset-after-accept') return cutConnection(reply);
    if (fault === 'hangs') return reply.hijack();
    return { id, threadId: id, labelIds: ['SENT'] };
  }

  function readBearer({ headers }: FastifyRequest): Grant | null {
    return grants.openAccessToken(headers.authorization?.replace(/^Bearer /, '') ?? '');
  }

  /** Whatever the message says, it is sent from the address that allowed it. */
  function takeMail({ email }: Grant, raw: string): string {
    const id = randomUUID().replaceAll('-', '').slice(0, 16);
    const mail = readMime(Buffer.from(raw, 'base64url'));
    const from = mail.from.replace(/<[^<>]*>$/, `<${email}>`);
    mailbox.add({ ...mail, id, receivedAt: new Date().toISOString(), provider: 'GMAIL', from });
    return id;
  }
}

const unauthenticated = gmailError(401, 'authError', 'Invalid Credentials');
const invalidGrant = (description: string) => ({ error: 'invalid_grant', error_description: description });

function cutConnection(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.resetAndDestroy();
  return reply;
}
