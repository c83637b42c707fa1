import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const modules = join(import.meta.dirname, '../node_modules');
const shipped = join(modules, '@sparticuz/chromium');

/**
 * The browser that the tests drive: on Linux x64 the one that npm ships, elsewhere CHROME_PATH or an installed one.
 * @throws Error that says what to install, where there is none.
 */
export async function findChromium(): Promise<Pick<LaunchOptions, 'executablePath' | 'env'>> {
  if (process.platform === 'linux' && process.arch === 'x64') return shippedChromium();
  const executablePath = [process.env.CHROME_PATH, ...wellKnownPlaces()].find((path) => path && isExecutable(path));
  if (executablePath) return { executablePath };
  throw new Error('The browser tests need Chrome or Chromium: install one, or name its program in CHROME_PATH.');
}

async function shippedChromium() {
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8'));
  const home = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(home)) await unpackShipped(home);
  // Its own copies of NSS and expat, which a bare system lacks.
  return { executablePath: join(home, 'chromium'), env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023/lib') } };
}

/**
 * Unpacks the shipped browser once per version and checkout. The package itself would unpack into the shared /tmp, where
 * another user's copy is unreadable and a parallel test's copy is half written.
 */
async function unpackShipped(home: string): Promise<void> {
  await mkdir(join(modules, '.cache'), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  await inTemporaryFolder(draft, () =>
    Promise.all(
      ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) => inflate(join(shipped, 'bin', file))),
    ),
  );
  await Promise.all([chmod(draft, 0o755), chmod(join(draft, 'chromium'), 0o755)]);
  await rename(draft, home).catch(async (error) => {
    await rm(draft, { recursive: true });
    // Where another test was first, its copy serves both.
    if (!existsSync(home)) throw error;
  });
}

/** `inflate` writes to the system's temporary folder, wherever TMPDIR says that is. */
async function inTemporaryFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

function wellKnownPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
