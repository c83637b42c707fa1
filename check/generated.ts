import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyTree } from './copy-tree.ts';
import { listFiles, reportFindings } from './sources.ts';

// The generators run in a copy: what is stale stays for its author to see.
const copy = copyTree();
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

const before = hashFiles();
const run = spawnSync('npm', ['run', 'generate'], { cwd: copy, encoding: 'utf8', shell: process.platform === 'win32' });
const stale = [...hashFiles()].filter(([path, hash]) => before.get(path) !== hash);
reportFindings([
  ...(run.status === 0 ? [] : [`npm run generate fails:\n${run.stdout}${run.stderr}`]),
  ...stale.map(([path]) => `${path} is stale: npm run generate`),
]);

function hashFiles(): Map<string, string> {
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(copy, path)))
      .digest('hex');
  return new Map(listFiles({ root: copy }).map((path) => [path, hash(path)]));
}
