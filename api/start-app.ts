import type { Logger } from 'pino';
import { v7 as newId } from 'uuid';
import type { App } from './app.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createPostmark } from './mail/postmark.client.ts';
import { openOrm } from './orm.ts';

interface Parts {
  config: Config;
  databaseUrl: string;
  clock: Clock;
  log: Logger;
  postmark: { serverToken: string; apiUrl: string };
}

/** Opens the database, brings it to the newest migration, and puts together what lives as long as the process. */
export async function startApp({ config, databaseUrl, clock, log, postmark }: Parts): Promise<App> {
  const { orm, pool } = await openOrm(databaseUrl);
  await orm.migrator.up();
  return {
    config,
    clock,
    log,
    orm,
    pool,
    postmark: createPostmark({ ...postmark, from: config.postmark.from }),
    processId: newId(),
  };
}
