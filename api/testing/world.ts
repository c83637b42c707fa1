import { fastify } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { createAgency } from '../agency/create-agency.ts';
import { googleHosts } from '../agency/google.rules.ts';
import { hashPassword } from '../agency/hash-password.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { inTransaction } from '../orm.ts';
import { createGoogleSandbox, type GoogleSandbox } from '../sandbox/google.sandbox.ts';
import { type Mailbox, openMailbox, type ReceivedMail } from '../sandbox/mailbox.ts';
import { createPostmarkSandbox, type PostmarkSandbox } from '../sandbox/postmark.sandbox.ts';
import type { Report } from '../sandbox/postmark-event.ts';
import { createReporter } from '../sandbox/report-event.ts';
import { createServer } from '../server.ts';
import { startApp } from '../start-app.ts';
import { Browser } from './browser.ts';
import { expectTrueStandings } from './expect-true-standings.ts';
import { GivenAgency } from './given-agency.ts';
import { TestClock } from './test-clock.ts';
import { createTestDatabase } from './test-database.ts';

export interface WorldOptions {
  /** Beside what every world has. */
  env?: Record<string, string>;
  /** The folder of the built client, for tests with pages. */
  clientRoot?: string;
  /** Seconds until Google is given up. Long, so that a slow machine changes nothing; short where it is to happen. */
  googlePatience?: number;
  /** Seconds until a fresh access token of Google's is given up. */
  tokenPatience?: number;
}

const password = 'a test agent 2026';
const secrets = {
  APP_SECRET: 'a secret of the tests, 32+ characters',
  POSTMARK_WEBHOOK_PASSWORD: 'the webhook of the tests',
};
let passwordHash: string;

export const postmarkToken = 'test-token';
const googleKeys = { clientId: 'test-client', clientSecret: 'test-client-secret' };

/** The whole product on a database of its own, reached from the outside; its providers are sandboxes on another port. */
export class World {
  readonly clock = new TestClock();
  readonly mailbox: Mailbox = openMailbox();
  readonly postmark: PostmarkSandbox = createPostmarkSandbox(this.mailbox, postmarkToken);
  readonly google: GoogleSandbox = createGoogleSandbox(this.mailbox, googleKeys);
  /** What was logged, a line each. */
  readonly log: string[] = [];
  app!: App;
  url!: string;
  databaseUrl!: string;
  /** Of Postmark and Google. */
  providerUrl!: string;
  private readonly ends: (() => Promise<unknown>)[] = [];
  private agencies = 0;
  private browsers = 0;

  async open({ env = {}, clientRoot, googlePatience = 60, tokenPatience = 60 }: WorldOptions): Promise<void> {
    const database = await createTestDatabase();
    this.ends.push(() => database.drop());
    this.databaseUrl = database.url;
    const provider = fastify();
    await provider.register(this.postmark.routes);
    await provider.register(this.google.routes);
    this.providerUrl = await provider.listen({ host: '127.0.0.1', port: 0 });
    this.ends.push(() => provider.close());

    const given = {
      ...secrets,
      SEND_COOLDOWN_SECONDS: '0',
      TRUST_PROXY_HOPS: '1',
      ...env,
    };
    const config = { ...readConfig(given), appSecret: given.APP_SECRET };
    this.app = await startApp({
      config,
      databaseUrl: database.url,
      clock: this.clock,
      log: createLog(config, { write: (line) => void this.log.push(line) }),
      postmark: { serverToken: postmarkToken, apiUrl: this.providerUrl },
      google: {
        ...googleKeys,
        hosts: googleHosts(this.providerUrl),
        timeoutSeconds: googlePatience,
        tokenTimeoutSeconds: tokenPatience,
      },
    });
    this.ends.push(() => this.app.orm.close());
    this.ends.push(() => this.app.underway.end());
    const server = await createServer(this.app, { clientRoot });
    this.url = await server.listen({ host: '127.0.0.1', port: 0 });
    this.app.config.appUrl = env.APP_URL ?? this.url;
    this.ends.push(() => server.close());
  }

  async close(): Promise<void> {
    for (const end of this.ends.reverse()) await end();
  }

  /** A browser nobody has signed in with yet, at an IP address of its own: limits by IP are met on purpose only. */
  browser(headers?: Record<string, string>): Browser {
    this.browsers += 1;
    return new Browser(this.url, { 'x-forwarded-for': ipAddress(this.browsers), ...headers });
  }

  /** Lets Postmark report what became of a mail. */
  async report(mail: ReceivedMail, report: Report): Promise<void> {
    const webhook = { url: `${this.url}/webhooks/postmark`, password: secrets.POSTMARK_WEBHOOK_PASSWORD };
    const reporter = createReporter(webhook, this.postmark);
    await reporter.report(mail, report);
    const status = reporter.listReported(mail.id).at(-1)?.status;
    if (status !== 200) throw new Error(`The webhook answered ${status}.`);
  }

  /** An agency with one agent, who is signed in. */
  async agency(name = 'Pride Travelers'): Promise<GivenAgency> {
    passwordHash ??= await hashPassword(password);
    this.agencies += 1;
    const slug = `agency-${this.agencies}`;
    const agent = { name: 'Pat', email: `pat@${slug}.example`, passwordHash };
    const { agencyId, agentId } = await inTransaction(this.app.orm.em, (tx) =>
      createAgency(tx, { name, slug, timeZone: 'Europe/Madrid', agent }, this.clock.now()),
    );
    const browser = this.browser();
    const agency = new GivenAgency(
      this,
      { id: agencyId, slug, agentId, agentEmail: agent.email, agentPassword: password },
      browser,
    );
    await agency.signIn();
    return agency;
  }
}

/** The `n`-th address of 10.0.0.0/8. */
const ipAddress = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

/** Opens a world before a file's tests and closes it after them. */
export function useWorld(options: WorldOptions = {}): World {
  const world = new World();
  beforeAll(() => world.open(options));
  afterAll(async () => {
    await expectTrueStandings(world.app.pool);
    await world.close();
  });
  return world;
}
