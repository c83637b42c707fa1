import { resolve } from 'node:path';
import { keepAppSecret } from './app-secret.ts';
import { type Read, readAddress, readDatabaseUrl, readInteger, readOrigin, readSecret, readSwitch } from './setting.ts';
import { ConfigError } from './start-error.ts';

/** The environment, checked. `.env.example` says what each setting is for. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** The origin of every link in mail, without a slash at the end. */
  appUrl: string;
  /** `__Host-` and Secure on cookies: whenever appUrl is https. */
  secureCookies: boolean;
  /** Undefined: PostgreSQL is embedded, in `dataDir`. */
  databaseUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  appSecret: string;
  /** Whether a database that is empty gets the demo agencies. */
  demo: boolean;
  postmark: {
    /** Undefined: the sandbox plays Postmark. Always set in production. */
    serverToken: string | undefined;
    apiUrl: string;
    from: string;
    /** Undefined: nobody may call the webhook. */
    webhookPassword: string | undefined;
  };
  google: {
    /** Undefined, and the secret with it: the sandbox plays Google; in production there is no Gmail. */
    clientId: string | undefined;
    clientSecret: string | undefined;
    /** Replaces every host of Google's. */
    apiUrl: string | undefined;
  };
  trustProxyHops: number;
  sendCooldownSeconds: number;
}

/** What the environment alone can say: outside production the secret may still have to be made. */
export type GivenConfig = Omit<Config, 'appSecret'> & { appSecret: string | undefined };

const NEEDED_IN_PRODUCTION = {
  DATABASE_URL: 'the PostgreSQL to use',
  APP_URL: 'the https address of this server',
  APP_SECRET: '32 or more random characters',
  POSTMARK_SERVER_TOKEN: 'from the API tokens of your Postmark server',
  POSTMARK_FROM: 'a sender address verified with Postmark',
  POSTMARK_WEBHOOK_PASSWORD: 'the password that Postmark sends to the webhook',
};

/**
 * Reads the settings. A blank one counts as not set.
 *
 * @throws ConfigError
 */
export function readConfig(env: NodeJS.ProcessEnv): GivenConfig {
  const read: Read = (name) => env[name]?.trim() || undefined;
  const production = read('NODE_ENV') === 'production';
  if (production) refuseMissing(read);

  const port = readInteger(read, 'PORT', 4000, { min: 1, max: 65_535 });
  const appUrl = readOrigin(read, 'APP_URL') ?? `http://localhost:${port}`;
  const secureCookies = appUrl.startsWith('https:');
  if (production && !secureCookies) {
    throw new ConfigError(
      `APP_URL is ${appUrl}, but production needs https: set it to the https address of this server.`,
    );
  }
  return {
    production,
    host: read('HOST') ?? '127.0.0.1',
    port,
    appUrl,
    secureCookies,
    databaseUrl: readDatabaseUrl(read, 'DATABASE_URL'),
    dataDir: resolve(read('DATA_DIR') ?? '.data'),
    appSecret: readSecret(read, 'APP_SECRET', 32),
    demo: !production && readSwitch(read, 'DEMO', true),
    postmark: {
      serverToken: read('POSTMARK_SERVER_TOKEN'),
      apiUrl: readOrigin(read, 'POSTMARK_API_URL') ?? 'https://api.postmarkapp.com',
      from: readAddress(read, 'POSTMARK_FROM') ?? 'invites@localhost',
      webhookPassword: read('POSTMARK_WEBHOOK_PASSWORD'),
    },
    google: { ...readGoogleClient(read), apiUrl: readOrigin(read, 'GOOGLE_API_URL') },
    trustProxyHops: readInteger(read, 'TRUST_PROXY_HOPS', 0),
    sendCooldownSeconds: readInteger(read, 'SEND_COOLDOWN_SECONDS', 10),
  };
}

/** All that are missing at once, so that nobody has to start six times. */
function refuseMissing(read: Read): void {
  const missing = Object.entries(NEEDED_IN_PRODUCTION).filter(([name]) => !read(name));
  if (missing.length === 0) return;
  const list = missing.map(([name, what]) => `${name} (${what})`).join(', ');
  throw new ConfigError(`Production needs ${list}: set ${missing.length === 1 ? 'it' : 'them'} and start again.`);
}

function readGoogleClient(read: Read) {
  const [clientId, clientSecret] = [read('GOOGLE_CLIENT_ID'), read('GOOGLE_CLIENT_SECRET')];
  if (!clientId === !clientSecret) return { clientId, clientSecret };
  const missing = clientId ? 'GOOGLE_CLIENT_SECRET' : 'GOOGLE_CLIENT_ID';
  throw new ConfigError(`${missing} is missing: set both of Google's settings, or neither.`);
}

/**
 * Adds what the environment left open. To be called after the embedded database was started, which judges whether
 * DATA_DIR is fit to be written to.
 */
export async function completeConfig(given: GivenConfig): Promise<Config> {
  return { ...given, appSecret: given.appSecret ?? (await keepAppSecret(given.dataDir)) };
}
