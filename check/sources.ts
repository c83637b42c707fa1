import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a working tree, tracked or new, without what .gitignore leaves out, by their paths from its root. */
export function listFiles({ root = '.', folder = '.' } = {}): string[] {
  const command = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', folder];
  return execFileSync('git', command, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(join(root, path)));
}

/** The product's code on the server: what runs for an agency, not what tests or plays with it. */
export function listProductCode(): string[] {
  const beside = /\.test\.tsx?$|^api\/(testing|sandbox)\//;
  return listFiles({ folder: 'api' }).filter((path) => /\.tsx?$/.test(path) && !beside.test(path));
}

/** Every place in `path` where `pattern`, which must be global, stands in code and not in a comment. */
export function findInCode(path: string, pattern: RegExp): { place: string; text: string }[] {
  const code = blankComments(readFileSync(path, 'utf8'));
  return [...code.matchAll(pattern)].map((match) => {
    const line = code.slice(0, match.index).split('\n').length;
    return { place: `${path}:${line}`, text: match[0].replace(/\s+/g, ' ') };
  });
}

/** Only a comment that starts its line or follows a space: `//` and `/*` also stand in addresses and globs. */
function blankComments(code: string): string {
  return code.replace(/^[ \t]*\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** Prints the findings of a check, one a line, and makes the process fail if there are any. */
export function reportFindings(findings: string[]): void {
  for (const finding of findings) console.log(finding);
  if (findings.length > 0) process.exitCode = 1;
}
