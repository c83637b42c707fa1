import type { FastifyPluginAsync } from 'fastify';
import { writeConsentPage, writeRefusedPage } from './consent.page.tsx';
import type { Grants } from './google-grants.ts';
import { pagePolicy, sendPage } from './send-page.ts';

/** What our consent page is opened with. */
export interface ConsentRequest {
  client_id?: string;
  redirect_uri?: string;
  response_type?: string;
  scope?: string;
  state?: string;
  code_challenge?: string;
  code_challenge_method?: string;
  access_type?: string;
  login_hint?: string;
}

interface Decision {
  decision?: 'allow' | 'deny';
  email?: string;
  /** Ticked scopes, by their field. */
  [scope: `scope:${string}`]: string | undefined;
}

/** The consent page of Google's, as far as we use it. */
export const consentRoutes: FastifyPluginAsync<{ grants: Grants; clientId: string }> = async (server, options) => {
  const { grants, clientId } = options;

  server.get<{ Querystring: ConsentRequest }>('/o/oauth2/v2/auth', ({ query }, reply) => {
    const wrong = findFault(query, clientId);
    if (wrong) return sendPage(reply.code(400), writeRefusedPage(wrong));
    // The answer to the form leads back to the product, which may be another site than this one.
    const policy = pagePolicy(`'self' ${new URL(query.redirect_uri ?? '').origin}`);
    return sendPage(reply, writeConsentPage(query), policy);
  });

  // The form posts to the address of its page, and so brings back what the page was opened with.
  server.post<{ Querystring: ConsentRequest; Body: Decision }>('/o/oauth2/v2/auth', ({ query, body }, reply) => {
    const wrong = findFault(query, clientId);
    if (wrong) return sendPage(reply.code(400), writeRefusedPage(wrong));
    const { redirect_uri: redirectUri = '', state = '', code_challenge: challenge = '' } = query;
    const back = new URL(redirectUri);
    back.searchParams.set('state', state);
    if (body?.decision === 'allow') {
      const scope = (query.scope ?? '').split(' ').filter((asked) => body[`scope:${asked}`]);
      const grant = { clientId, redirectUri, challenge, email: body.email ?? '', scope: scope.join(' ') };
      back.searchParams.set('code', grants.giveCode(grant));
      back.searchParams.set('scope', grant.scope);
    } else back.searchParams.set('error', 'access_denied');
    return reply.redirect(back.href, 303);
  });
};

function findFault(query: ConsentRequest, clientId: string): string | null {
  if (query.client_id !== clientId) return 'invalid_client: the OAuth client was not found.';
  if (!URL.canParse(query.redirect_uri ?? '')) return 'redirect_uri_mismatch';
  if (query.response_type !== 'code' || !query.scope) return 'invalid_request: a required parameter is missing.';
  if (query.code_challenge_method !== 'S256' || !query.code_challenge)
    return 'invalid_request: this client needs PKCE with S256.';
  return query.access_type === 'offline' ? null : 'invalid_request: access_type is not offline.';
}
