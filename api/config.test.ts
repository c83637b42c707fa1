import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { completeConfig, readConfig } from './config.ts';
import { ConfigError } from './start-error.ts';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://trips:secret@db.example/trips',
  APP_URL: 'https://trips.example',
  APP_SECRET: 'a'.repeat(32),
  POSTMARK_SERVER_TOKEN: 'server-token',
  POSTMARK_FROM: 'invites@trips.example',
  POSTMARK_WEBHOOK_PASSWORD: 'webhook-password',
};

test('an empty environment is enough to start', () => {
  expect(readConfig({})).toEqual({
    production: false,
    host: '127.0.0.1',
    port: 4000,
    appUrl: 'http://localhost:4000',
    secureCookies: false,
    databaseUrl: undefined,
    dataDir: resolve('.data'),
    appSecret: undefined,
    demo: true,
    postmark: {
      serverToken: undefined,
      apiUrl: 'https://api.postmarkapp.com',
      from: 'invites@localhost',
      webhookPassword: undefined,
    },
    google: { clientId: undefined, clientSecret: undefined, apiUrl: undefined },
    trustProxyHops: 0,
    sendCooldownSeconds: 10,
  });
});

test('every setting is taken from its variable', () => {
  const config = readConfig({
    ...production,
    HOST: '0.0.0.0',
    PORT: '8080',
    DATA_DIR: '/srv/trips data',
    POSTMARK_API_URL: 'http://127.0.0.1:5101/',
    GOOGLE_CLIENT_ID: 'client-id',
    GOOGLE_CLIENT_SECRET: 'client-secret',
    GOOGLE_API_URL: 'http://127.0.0.1:5102',
    TRUST_PROXY_HOPS: '2',
    SEND_COOLDOWN_SECONDS: '0',
  });
  expect(config).toEqual({
    production: true,
    host: '0.0.0.0',
    port: 8080,
    appUrl: 'https://trips.example',
    secureCookies: true,
    databaseUrl: 'postgres://trips:secret@db.example/trips',
    dataDir: '/srv/trips data',
    appSecret: 'a'.repeat(32),
    demo: false,
    postmark: {
      serverToken: 'server-token',
      apiUrl: 'http://127.0.0.1:5101',
      from: 'invites@trips.example',
      webhookPassword: 'webhook-password',
    },
    google: { clientId: 'client-id', clientSecret: 'client-secret', apiUrl: 'http://127.0.0.1:5102' },
    trustProxyHops: 2,
    sendCooldownSeconds: 0,
  });
});

test('the address of the links follows the port, and loses its last slash', () => {
  expect(readConfig({ PORT: '4100' }).appUrl).toBe('http://localhost:4100');
  expect(readConfig({ APP_URL: 'http://127.0.0.1:4200/' }).appUrl).toBe('http://127.0.0.1:4200');
});

test('cookies are secure whenever the address is https, also outside production', () => {
  expect(readConfig({ APP_URL: 'https://trips.example' }).secureCookies).toBe(true);
});

test('a blank setting counts as not set', () => {
  expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '', POSTMARK_FROM: '', DEMO: '' })).toEqual(readConfig({}));
});

test('the demo can be declined, and production never has it', () => {
  expect(readConfig({ DEMO: '0' }).demo).toBe(false);
  expect(readConfig({ DEMO: '1' }).demo).toBe(true);
  expect(readConfig({ ...production, DEMO: '1' }).demo).toBe(false);
});

test.each(Object.keys(production).filter((name) => name !== 'NODE_ENV'))(
  'production does not start without %s',
  (name) => {
    expect(() => readConfig({ ...production, [name]: '' })).toThrow(oneLineThatNames(name));
  },
);

test('production names everything that is missing at once', () => {
  const start = () => readConfig({ NODE_ENV: 'production' });
  for (const name of Object.keys(production).slice(1)) expect(start).toThrow(oneLineThatNames(name));
});

test('production without Google starts: it is optional', () => {
  expect(readConfig(production).google.clientId).toBeUndefined();
});

test.each([
  ['PORT', 'web'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '40.5'],
  ['APP_URL', 'trips.example'],
  ['APP_URL', 'ftp://trips.example'],
  ['APP_URL', 'https://trips.example/app'],
  ['APP_URL', 'https://trips.example/?a=b'],
  ['APP_URL', 'https://pat@trips.example'],
  ['APP_SECRET', 'a'.repeat(31)],
  ['DEMO', 'yes'],
  ['DATABASE_URL', 'mysql://db.example/trips'],
  ['DATABASE_URL', 'postgres://trips:pa/ss@db.example/trips'],
  ['POSTMARK_API_URL', 'api.postmarkapp.com'],
  ['POSTMARK_FROM', 'Trips <invites@trips.example>'],
  ['GOOGLE_API_URL', 'localhost:5102'],
  ['TRUST_PROXY_HOPS', '-1'],
  ['SEND_COOLDOWN_SECONDS', 'ten'],
])('%s=%s is refused in one line that names it', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(oneLineThatNames(name));
});

test('production needs https', () => {
  expect(() => readConfig({ ...production, APP_URL: 'http://trips.example' })).toThrow(oneLineThatNames('APP_URL'));
});

test.each([
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_SECRET', 'GOOGLE_CLIENT_ID'],
])('%s alone is refused: the other one is missing', (given, missing) => {
  expect(() => readConfig({ [given]: 'half' })).toThrow(oneLineThatNames(missing));
});

test('a message never holds a password or a secret', () => {
  for (const env of [{ DATABASE_URL: 'postgres://trips:canary/1@db.example/trips' }, { APP_SECRET: 'canary' }]) {
    expect(() => readConfig(env)).toThrow(expect.not.objectContaining({ message: expect.stringContaining('canary') }));
  }
});

test('without APP_SECRET one is made, kept for its owner alone, and stays the same', async () => {
  const dataDir = join(await makeFolder(), 'not there yet');
  const given = readConfig({ DATA_DIR: dataDir, DATABASE_URL: production.DATABASE_URL });
  const starts = await Promise.all([completeConfig(given), completeConfig(given), completeConfig(given)]);
  const later = await completeConfig(given);

  expect(later.appSecret.length).toBeGreaterThanOrEqual(32);
  expect(starts.map(({ appSecret }) => appSecret)).toEqual(Array(3).fill(later.appSecret));
  expect(await readdir(dataDir)).toEqual(['app-secret']);
  expect((await stat(join(dataDir, 'app-secret'))).mode & 0o777).toBe(0o600);
});

test('APP_SECRET is used where it is given, and nothing is written', async () => {
  const dataDir = await makeFolder();
  const given = readConfig({ DATA_DIR: dataDir, APP_SECRET: 'b'.repeat(40) });
  expect((await completeConfig(given)).appSecret).toBe('b'.repeat(40));
  expect(await readdir(dataDir)).toEqual([]);
});

test('a damaged secret is refused and left as it is', async () => {
  const dataDir = await makeFolder();
  await writeFile(join(dataDir, 'app-secret'), 'short');
  await expect(completeConfig(readConfig({ DATA_DIR: dataDir }))).rejects.toThrow(oneLineThatNames('APP_SECRET'));
  expect(await readFile(join(dataDir, 'app-secret'), 'utf8')).toBe('short');
});

test('a data directory that cannot be made is said in one line', async () => {
  const dataDir = join(await makeFolder(), 'file');
  await writeFile(dataDir, '');
  await expect(completeConfig(readConfig({ DATA_DIR: dataDir }))).rejects.toThrow(oneLineThatNames('DATA_DIR'));
});

function oneLineThatNames(name: string) {
  return expect.toSatisfy(
    (error: unknown) => error instanceof ConfigError && new RegExp(`^[^\\n]*\\b${name}\\b[^\\n]*$`).test(error.message),
    `a ConfigError of one line that names ${name}`,
  );
}

test('.env.example names every setting that is read, with its default', async () => {
  const example = await readFile(join(import.meta.dirname, '../.env.example'), 'utf8');
  const offered = parseEnv(example.replaceAll(/^# (?=[A-Z_]+=)/gm, ''));
  const read = new Set<string>();
  readConfig(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
  expect(Object.keys(offered).sort()).toEqual([...read].sort());
  expect(readConfig({ ...offered, NODE_ENV: '', DATABASE_URL: '' })).toEqual(readConfig({}));
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trips-config-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
