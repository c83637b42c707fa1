import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Google } from './agency/google.client.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Gmail } from './mail/gmail.client.ts';
import type { Postmark } from './mail/postmark.client.ts';
import type { Metrics } from './metrics.ts';
import type { Orm } from './orm.ts';
import type { Underway } from './underway.ts';

/** What lives as long as the process: handed to every use case. */
export interface App {
  config: Config;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  orm: Orm;
  /** MikroORM's own; statements run on it, outside any transaction. */
  pool: Pool;
  postmark: Postmark;
  /** Google's sign-in, and agents' Gmail; null where the server is not set up for them. */
  google: Google | null;
  gmail: Gmail | null;
  /** Names this process on the leases it takes. */
  processId: string;
  underway: Underway;
}
