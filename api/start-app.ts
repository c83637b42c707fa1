import type { Logger } from 'pino';
import { v7 as newId } from 'uuid';
import { createGoogle } from './agency/google.client.ts';
import type { GoogleClient } from './agency/google.rules.ts';
import type { App } from './app.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createGmail } from './mail/gmail.client.ts';
import { createPostmark } from './mail/postmark.client.ts';
import { createMetrics } from './metrics.ts';
import { migrate } from './migrate.ts';
import { openOrm } from './orm.ts';
import { Underway } from './underway.ts';

interface Parts {
  config: Config;
  databaseUrl: string;
  clock: Clock;
  log: Logger;
  postmark: { serverToken: string; apiUrl: string };
  google: GoogleClient | null;
}

/** Opens the database, brings it to the newest migration, and puts together what lives as long as the process. */
export async function startApp({ config, databaseUrl, clock, log, postmark, google }: Parts): Promise<App> {
  const { orm, pool } = await openOrm(databaseUrl);
  await migrate(orm, pool);
  return {
    config,
    clock,
    log,
    metrics: createMetrics(),
    orm,
    pool,
    postmark: createPostmark({ ...postmark, from: config.postmark.from }),
    google: google && createGoogle(google),
    gmail: google && createGmail(google),
    processId: newId(),
    underway: new Underway(),
  };
}
