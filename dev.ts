import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'vite';
import { readConfig } from './api/config.ts';
import { startEmbeddedPostgres } from './api/database/embedded-postgres.ts';
import { createLog } from './api/log.ts';
import './client/build.ts';

/**
 * `npm run dev`: the API starts anew when one of its files changes, the pages follow at once. Both are reached at
 * Vite's address. The database is started here, so that it lives through the restarts.
 */
if (existsSync('.env')) process.loadEnvFile('.env');
const config = readConfig(process.env);
const postgres = config.databaseUrl
  ? null
  : await startEmbeddedPostgres({ dataDir: config.dataDir, log: createLog(config) });

const pages = await createServer({ server: { host: '127.0.0.1', port: config.port + 1, strictPort: true } });
await pages.listen();
const api = spawn('tsx', ['watch', '--clear-screen=false', 'api/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, APP_URL: `http://localhost:${config.port + 1}` },
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
api.once('exit', stop);

async function stop(): Promise<void> {
  api.kill('SIGTERM');
  await pages.close();
  await postgres?.stop();
  process.exit(0);
}
