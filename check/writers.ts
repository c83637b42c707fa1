import { findInCode, listProductCode, reportFindings } from './sources.ts';

/** The use cases that may write the account table. Each locks the contact's row first; so must whoever joins them. */
const writers = [
  'api/portal/perform-action.ts',
  'api/portal/claim-link.ts',
  'api/portal/sign-in-client.ts',
  'api/portal/follow-link-requests.ts',
  'api/portal/follow-email-change.ts',
];

// A migration changes the table when no program of its version runs yet.
const code = listProductCode().filter((path) => !path.startsWith('api/database/migrations/'));

const writes = find([
  ...insertsOf('PortalAccount', 'portal_account'),
  ...rewritesOf('PortalAccount', 'portal_account'),
]);
const writing = new Set(writes.map(({ path }) => path));

// The history: rows are added to it, and stay.
const rewrites = find([
  ...rewritesOf('PortalAccountEvent', 'portal_account_event'),
  ...rewritesOf('LoginEvent', 'login_event'),
]);

reportFindings([
  ...writes
    .filter(({ path }) => !writers.includes(path))
    .map(({ place, text }) => `${place} writes the account table: ${text}. check/writers.ts lists who may.`),
  ...writers
    .filter((path) => !writing.has(path))
    .map((path) => `check/writers.ts lists ${path}, which does not write the account table: strike it out.`),
  ...rewrites.map(({ place, text }) => `${place} rewrites an append-only table: ${text}. Its rows are only inserted.`),
]);

function insertsOf(entity: string, table: string): RegExp[] {
  return [
    called('insert|insertMany', `['"]?${entity}\\b`),
    called('insertInto', `['"\`]${table}\\b`),
    sql('insert\\s+into', table),
  ];
}

function rewritesOf(entity: string, table: string): RegExp[] {
  return [
    called('upsert|upsertMany|create|persist|assign|remove|nativeUpdate|nativeDelete', `['"]?${entity}\\b`),
    // A loaded row is written by an assignment to it, which no search finds; reads are statements, so nobody loads one.
    called('find\\w*|getReference|refresh|map|merge|qb|createQueryBuilder', `['"]?${entity}\\b`),
    called('updateTable|deleteFrom|mergeInto|replaceInto', `['"\`]${table}\\b`),
    sql('update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?', table),
  ];
}

function called(methods: string, argument: string): RegExp {
  return new RegExp(`\\b(?:${methods})\\s*\\(\\s*${argument}`, 'g');
}

function sql(commands: string, table: string): RegExp {
  return new RegExp(`\\b(?:${commands})\\s+(?:"?\\w+"?\\.)?"?${table}\\b`, 'gi');
}

function find(patterns: RegExp[]) {
  return code.flatMap((path) =>
    patterns.flatMap((pattern) => findInCode(path, pattern)).map((found) => ({ path, ...found })),
  );
}
