import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from './start-error.ts';

const MIN_LENGTH = 32;

/**
 * What stands in for APP_SECRET outside production: made once, and kept in `dataDir` for its owner alone.
 *
 * @throws ConfigError where it cannot be kept, or is damaged: a new one would not open what the old one sealed.
 */
export async function keepAppSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'app-secret');
  const secret = await readOrMake(path).catch((cause: Error) => {
    throw new ConfigError(`No secret can be kept in ${dataDir} (${cause.message}): set DATA_DIR or APP_SECRET.`, {
      cause,
    });
  });
  if (secret.length >= MIN_LENGTH) return secret;
  throw new ConfigError(`${path} is damaged: restore it, or set APP_SECRET to what it held.`);
}

async function readOrMake(path: string): Promise<string> {
  if (!existsSync(path)) await make(path);
  return readFile(path, 'utf8');
}

/** Written whole under another name, then linked: of processes that start together one wins, and all read its secret. */
async function make(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}-${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}
