import { existsSync } from 'node:fs';
import type { App } from './app.ts';
import { systemClock } from './clock.ts';
import { completeConfig, readConfig } from './config.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { reachDatabase } from './database/unreachable.ts';
import { createLog } from './log.ts';
import { googleOf, postmarkOf } from './providers.ts';
import type { Running } from './repeat.ts';
import { startApp } from './start-app.ts';

/** What every program needs, from the environment and `.env`: the settings, the database, embedded or not, and the providers. */
export async function openApp(running: Running[]): Promise<App> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const given = readConfig(process.env);
  const log = createLog(given);
  const databaseUrl = given.databaseUrl ?? (await startEmbedded(given.dataDir, log, running));
  await reachDatabase(databaseUrl);
  const config = await completeConfig(given);

  const providers = { postmark: postmarkOf(config), google: googleOf(config) };
  const app = await startApp({ config, databaseUrl, clock: systemClock, log, ...providers });
  running.push({ stop: () => app.orm.close() }, { stop: () => app.underway.end() });
  return app;
}

async function startEmbedded(dataDir: string, log: App['log'], running: Running[]): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  running.push(postgres);
  return postgres.url;
}
