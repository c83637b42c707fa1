import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { createGoogleSandbox } from './google.sandbox.ts';
import { openMailbox } from './mailbox.ts';
import { createPostmarkSandbox } from './postmark.sandbox.ts';
import { sandbox } from './sandbox.ts';

const client = { client_id: 'id', client_secret: 'secret' };
const sendScope = 'https://www.googleapis.com/auth/gmail.send';
const addressScope = 'https://www.googleapis.com/auth/userinfo.email';
const verifier = 'a verifier that only we know';
const request = {
  client_id: 'id',
  redirect_uri: 'http://localhost:4000/oauth/google/callback',
  response_type: 'code',
  scope: `${sendScope} ${addressScope}`,
  state: 'a state',
  access_type: 'offline',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
  login_hint: 'pat@pridetravelers.example',
};

async function open() {
  const mailbox = openMailbox();
  const google = createGoogleSandbox(mailbox, { clientId: 'id', clientSecret: 'secret' });
  const server = Fastify();
  const postmark = createPostmarkSandbox(mailbox, 'token');
  await server.register(sandbox, { prefix: '/dev', mailbox, postmark, google, webhook: { url: '', password: '' } });
  const post = (path: string, form: Record<string, string>) =>
    server.inject({
      method: 'POST',
      url: `/dev/google${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
  const consentUrl = (change: Record<string, string> = {}) =>
    `/o/oauth2/v2/auth?${new URLSearchParams({ ...request, ...change })}`;
  /** Decides on the consent page; what Google hands back. */
  const decide = async (form: Record<string, string>) => {
    const answer = await post(consentUrl(), form);
    return new URL(String(answer.headers.location)).searchParams;
  };
  const allow = () =>
    decide({
      decision: 'allow',
      email: 'pat@gmail.example',
      [`scope:${sendScope}`]: '1',
      [`scope:${addressScope}`]: '1',
    });
  const exchange = (code: string, change: Record<string, string> = {}) =>
    post('/token', {
      ...client,
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: request.redirect_uri,
      ...change,
    });
  const refresh = (token: string) => post('/token', { ...client, grant_type: 'refresh_token', refresh_token: token });
  return { google, mailbox, server, post, consentUrl, decide, allow, exchange, refresh };
}

describe("the sandbox's consent page", () => {
  test('says what is asked for, and who may be meant', async () => {
    const { server, consentUrl } = await open();
    const { statusCode, body, headers } = await server.inject(`/dev/google${consentUrl()}`);
    expect(statusCode).toBe(200);
    expect(body).toContain('Send email on your behalf');
    expect(body).toContain('value="pat@pridetravelers.example"');
    expect(headers['content-security-policy']).toContain("form-action 'self' http://localhost:4000;");
  });

  test('is refused to whom Google would refuse it', async () => {
    const { server, consentUrl, post } = await open();
    const wrong = [
      { client_id: 'other' },
      { redirect_uri: 'nowhere' },
      { response_type: 'token' },
      { code_challenge_method: 'plain' },
      { access_type: 'online' },
    ];
    for (const change of wrong) {
      const url = consentUrl(change as unknown as Record<string, string>);
      expect((await server.inject(`/dev/google${url}`)).statusCode).toBe(400);
      expect((await post(url, { decision: 'allow' })).statusCode).toBe(400);
    }
  });

  test('hands back a code and the state, or that it was denied', async () => {
    const { allow, decide } = await open();
    const allowed = await allow();
    expect([allowed.get('state'), allowed.get('scope')]).toEqual(['a state', request.scope]);
    expect(allowed.get('code')).toBeTruthy();
    expect(Object.fromEntries(await decide({ decision: 'deny' }))).toEqual({
      state: 'a state',
      error: 'access_denied',
    });
  });
});

describe("the sandbox's tokens", () => {
  test('come for a code, once, and for whoever has its verifier', async () => {
    const { allow, exchange } = await open();
    const code = (await allow()).get('code') ?? '';
    const tokens = (await exchange(code)).json();
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3599, scope: request.scope });
    expect((await exchange(code)).json()).toMatchObject({ error: 'invalid_grant' });
    for (const change of [{ code_verifier: 'guessed' }, { redirect_uri: 'http://localhost:4000/' }]) {
      const another = (await allow()).get('code') ?? '';
      expect((await exchange(another, change as unknown as Record<string, string>)).json()).toMatchObject({
        error: 'invalid_grant',
      });
    }
    expect((await exchange(code, { client_secret: 'wrong' })).statusCode).toBe(401);
  });

  test('are fresh until they are revoked', async () => {
    const { allow, exchange, refresh, server, google } = await open();
    const { refresh_token: token } = (await exchange((await allow()).get('code') ?? '')).json();
    expect((await refresh(token)).json()).toMatchObject({ access_token: expect.any(String) });
    expect((await refresh('made-up')).json()).toMatchObject({ error: 'invalid_grant' });
    const revoke = () =>
      server.inject({ method: 'POST', url: `/dev/google/revoke?token=${encodeURIComponent(token)}` });
    expect((await revoke()).statusCode).toBe(200);
    expect((await revoke()).json()).toEqual({ error: 'invalid_token' });
    expect((await refresh(token)).json()).toMatchObject({ error: 'invalid_grant' });
    expect(google.listStanding()).toEqual([]);
  });
});

describe("the page of the sandbox's Google", () => {
  test('lets one choose what goes wrong, and shows what is chosen', async () => {
    const { post, server, google } = await open();
    expect((await server.inject('/dev/google')).body).toContain('value="none" aria-pressed="true"');
    const answer = await post('/fault', { fault: 'token-revoked' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/dev/google']);
    expect(google.fault()).toBe('token-revoked');
    expect((await server.inject('/dev/google')).body).toContain('value="token-revoked" aria-pressed="true"');
    expect((await post('/fault', { fault: 'none' })).statusCode).toBe(303);
    expect(google.fault()).toBeNull();
  });

  test.each(['hang', 'constructor', ''])('refuses the fault %j, naming those that it knows', async (fault) => {
    const { post, google } = await open();
    google.fail('hangs');
    const answer = await post('/fault', { fault });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toContain('none, token-revoked, token-unavailable');
    expect(google.fault()).toBe('hangs');
  });

  test('lets the tokens of the hour expire', async () => {
    const { allow, exchange, server, post } = await open();
    const { access_token: token } = (await exchange((await allow()).get('code') ?? '')).json();
    const ask = () =>
      server.inject({ url: '/dev/google/oauth2/v2/userinfo', headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).json()).toMatchObject({ email: 'pat@gmail.example', verified_email: true });
    await post('/expire', {});
    expect((await ask()).statusCode).toBe(401);
  });
});
