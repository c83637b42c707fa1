import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Builds both entries, unless what is in `dist/client` was made from the same files. */
const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist/client/.built-from');

const fingerprint = await hashSources();
if ((await readFile(stamp, 'utf8').catch(() => '')) !== fingerprint) {
  await buildForProduction();
  await compressAssets();
  await writeFile(stamp, fingerprint);
}

/** Whoever runs it: what a test runner calls its environment would build React for development. */
async function buildForProduction(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Once, at the best quality: a phone waits for these bytes. */
async function compressAssets(): Promise<void> {
  const folder = join(root, 'dist/client/assets');
  for (const name of (await readdir(folder)).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const content = await readFile(join(folder, name));
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(content));
    await writeFile(join(folder, `${name}.gz`), gzipSync(content));
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(join(root, 'client'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files, join(root, 'vite.config.ts'), join(root, 'package-lock.json')].sort())
    hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
}
