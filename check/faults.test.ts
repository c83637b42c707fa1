import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { copyTree } from './copy-tree.ts';

const copy = copyTree();
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('the tree as it is passes', () => {
  const { output, red } = runCheck('generated', 'dead code', 'imports', 'contract', 'vault', 'writers', 'clock');
  expect(red, output).toEqual([]);
});

test('an import against the direction is named, in nested folders and of types, too', () => {
  plant('api/mail/deep/planted.ts', `import '../../portal/access.rules.ts';`);
  plant('api/mail/planted.ts', `import type { PortalAction } from '../portal/access.rules.ts';`);
  plant('api/portal/planted.rules.ts', `import 'node:fs';`);
  plant('api/portal/planted.read.ts', `import './portal-account.entity.ts';`);
  plant('api/portal/planted.helper.ts', `import './access.rules.ts';\nimport './planted.helper.ts';`);
  plant('api/trip/planted.ts', `import '../portal/access.resolver.ts';\nimport '../sandbox/sandbox.ts';`);
  plant('client/ui/planted.ts', `import '../../api/portal/access.rules.ts';`);
  plant('client/portal/planted.ts', `import '../dashboard/main.tsx';`);
  const { output } = expectRed('imports');
  expect(output).toContain('room-mail: api/mail/deep/planted.ts → api/portal/access.rules.ts');
  expect(output).toContain('room-mail: api/mail/planted.ts → api/portal/access.rules.ts');
  expect(output).toContain('rules-are-pure: api/portal/planted.rules.ts → fs');
  expect(output).toContain('kind-read: api/portal/planted.read.ts → api/portal/portal-account.entity.ts');
  expect(output).toContain('unknown-kind: api/portal/planted.helper.ts → api/portal/planted.helper.ts');
  expect(output).toContain('doors-are-leaves: api/trip/planted.ts → api/portal/access.resolver.ts');
  expect(output).toContain('sandbox-is-optional: api/trip/planted.ts → api/sandbox/sandbox.ts');
  expect(output).toContain('api-and-client-are-apart: client/ui/planted.ts → api/portal/access.rules.ts');
  expect(output).toContain('two-entries: client/portal/planted.ts → client/dashboard/main.tsx');
});

test('a dead export and a file that nobody imports are named', () => {
  change('api/clock.ts', (code) => `${code}\nexport const planted = 1;\n`);
  plant('client/ui/planted.ts', 'export {};');
  const { output } = expectRed('dead code');
  expect(output).toMatch(/^\s*planted\s+api\/clock\.ts/m);
  expect(output).toMatch(/^\s*client\/ui\/planted\.ts/m);
});

test('stale generated files are named, with the command that mends them', () => {
  change('schema.graphql', (schema) => `${schema}\ntype Planted {\n  id: ID!\n}\n`);
  change('client/dashboard/gql/graphql.ts', (code) => `${code}\n// planted\n`);
  change('README.md', (text) => text.replace('Send invite', 'Post invite'));
  const { output } = expectRed('generated');
  expect(output).toContain('schema.graphql is stale: npm run generate');
  expect(output).toContain('client/dashboard/gql/graphql.ts is stale: npm run generate');
  expect(output).toContain('README.md is stale: npm run generate');
});

test('a schema that breaks the contract is named, and what is missing is not a break', () => {
  change('schema.graphql', (schema) =>
    schema
      .replace(/^ {2}PENDING\n/m, '')
      .replace(/(type Contact .*?email: String)\n/s, '$1!\n')
      .replace(/(type Agency .*?slug: String)!/s, '$1')
      .replace(/(trips\(.*?first: Int! = )25/s, (_, head) => `${head}20`)
      .replace('trip(id: ID!)', 'trip(id: String!)'),
  );
  const { output } = expectRed('contract');
  expect(output).toMatch(/Still missing .*PortalAccountState\.PENDING/);
  expect(output).toContain('Breaks the contract: Contact.email is String!, not String.');
  expect(output).toContain('Breaks the contract: Agency.slug is String, not String!.');
  expect(output).toContain('Breaks the contract: Query.trip(id:) is String!, not ID!.');
  expect(output).toContain('Breaks the contract: Query.trips arg first has changed defaultValue from 25 to 20.');
  expect(output).not.toContain('Breaks the contract: PENDING');
});

test('a second writer of the account table is named, by ORM, by builder and by SQL', () => {
  plant(
    'api/contact/planted.ts',
    `// insert into portal_account in a comment harms nobody
await tx.nativeUpdate(PortalAccount, key, { disabledAt: null });
await tx.insert(
  PortalAccount, row);
const loaded = await tx.findOneOrFail(PortalAccount, key);
db.updateTable('portal_account').set({});
await pool.query('update "portal_account" set disabled_at = null');
await tx.insert(PortalAccountEvent, row);`,
  );
  const { output } = expectRed('writers');
  expect(output.match(/api\/contact\/planted\.ts:\d+/g)?.sort()).toEqual(
    [2, 3, 5, 6, 7].map((line) => `api/contact/planted.ts:${line}`),
  );
});

test('who rewrites the history is named, by ORM, by builder and by SQL, and who adds to it is not', () => {
  plant(
    'api/portal/planted.ts',
    `// delete from login_event in a comment harms nobody
await tx.insert(LoginEvent, row);
await tx.nativeUpdate(PortalAccountEvent, key, { email: null });
await tx.nativeDelete(
  LoginEvent, key);
const loaded = await tx.findOneOrFail(LoginEvent, key);
await tx.createQueryBuilder(PortalAccountEvent).delete();
db.updateTable('login_event').set({});
db.deleteFrom('portal_account_event');
await pool.query('delete from "portal_account_event"');
await pool.query('truncate table public.login_event');
db.selectFrom('login_event').innerJoin('portal_account_event');`,
  );
  const { output } = expectRed('writers');
  const named = [...output.matchAll(/api\/portal\/planted\.ts:(\d+) rewrites an append-only table/g)];
  expect(named.map(([, line]) => Number(line)).sort((a, b) => a - b)).toEqual([3, 4, 6, 7, 8, 9, 10, 11]);
});

test('who names a table of the vault or holds one of its entities is named', () => {
  plant(
    'api/trip/planted.read.ts',
    `import { mintHash, PortalSession } from '../portal/portal-session.secret.ts';
import { type StartedSession, startPortalSession } from '../portal/portal-session.secret.ts';
db.selectFrom('secret_portal_session');`,
  );
  const { output } = expectRed('vault');
  expect(output.match(/planted\.read\.ts:\d+/g)).toEqual(['planted.read.ts:3', 'planted.read.ts:1']);
});

test('a second clock is named, in SQL and in code', () => {
  plant(
    'api/trip/planted.read.ts',
    `const a = sql\`select now()\`;
const b = sql\`select current_timestamp\`;
const c = [Date.now(), new Date()];
const d = [clock.now(), new Date(0)]; // now() is not called`,
  );
  const { output } = expectRed('clock');
  expect(output.match(/planted\.read\.ts:\d/g)?.sort()).toEqual([1, 2, 3, 3].map((line) => `planted.read.ts:${line}`));
});

function runCheck(...parts: string[]): { output: string; red: string[] } {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'check', '--', ...parts], { cwd: copy, encoding: 'utf8' });
  return { output: stdout, red: [...stdout.matchAll(/^✗ (.+)$/gm)].map(([, part]) => String(part)) };
}

function expectRed(part: string): { output: string } {
  const { output, red } = runCheck(part);
  expect(red, output).toEqual([part]);
  return { output };
}

const plant = (path: string, code: string) => change(path, () => code);

/** Changes a file of the copy until the test ends. */
function change(path: string, changed: (text: string) => string): void {
  const file = join(copy, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, changed(before ?? ''));
  onTestFinished(() => (before === null ? rmSync(file) : writeFileSync(file, before)));
}
