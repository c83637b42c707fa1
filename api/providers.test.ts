import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { googleOf, postmarkOf } from './providers.ts';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://trips:secret@db.example/trips',
  APP_URL: 'https://trips.example',
  APP_SECRET: 'a'.repeat(32),
  POSTMARK_SERVER_TOKEN: 'server-token',
  POSTMARK_FROM: 'invites@trips.example',
  POSTMARK_WEBHOOK_PASSWORD: 'webhook-password',
};
const registration = { GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret' };
const given = (env: Record<string, string>) => ({ ...readConfig(env), appSecret: '' });

test('without credentials the sandbox plays both providers, and a browser finds its consent page', () => {
  const config = given({ PORT: '4100' });
  expect(postmarkOf(config)).toMatchObject({ apiUrl: 'http://127.0.0.1:4100/dev/postmark' });
  expect(googleOf(config)?.hosts).toEqual({
    consent: 'http://localhost:4100/dev/google/o/oauth2/v2/auth',
    token: 'http://127.0.0.1:4100/dev/google/token',
    revoke: 'http://127.0.0.1:4100/dev/google/revoke',
    userInfo: 'http://127.0.0.1:4100/dev/google/oauth2/v2/userinfo',
    gmail: 'http://127.0.0.1:4100/dev/google',
  });
});

test('in production there is no sandbox: without a registration with Google there is no Gmail', () => {
  expect(googleOf(given(production))).toBeNull();
  expect(postmarkOf(given(production))).toEqual({
    serverToken: 'server-token',
    apiUrl: 'https://api.postmarkapp.com',
  });
});

test("a registration uses Google's own hosts", () => {
  expect(googleOf(given({ ...production, ...registration }))).toEqual({
    clientId: 'id',
    clientSecret: 'secret',
    hosts: {
      consent: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      revoke: 'https://oauth2.googleapis.com/revoke',
      userInfo: 'https://www.googleapis.com/oauth2/v2/userinfo',
      gmail: 'https://gmail.googleapis.com',
    },
  });
});

test('GOOGLE_API_URL takes the place of every one of them', () => {
  const hosts = googleOf(given({ ...registration, GOOGLE_API_URL: 'http://127.0.0.1:5102' }))?.hosts;
  for (const host of Object.values(hosts ?? {})) expect(host).toMatch(/^http:\/\/127\.0\.0\.1:5102(\/|$)/);
});
