import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listFiles } from './sources.ts';

/** Copies the working tree, as it stands, into a folder that checks can run in and spoil; whoever asks removes it. */
export function copyTree(): string {
  const root = mkdtempSync(join(tmpdir(), 'trips-copy-'));
  for (const path of listFiles()) cpSync(path, join(root, path));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  // The checks ask git what belongs to the tree: not the borrowed folder, which .gitignore knows as a real one only.
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  appendFileSync(join(root, '.git/info/exclude'), 'node_modules\n');
  return root;
}
