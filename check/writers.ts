import { findInCode, listProductCode, reportFindings } from './sources.ts';

/** The use cases that may write the account table. Each locks the contact's row first; so must whoever joins them. */
const writers = [
  'api/portal/perform-action.ts',
  'api/portal/claim-link.ts',
  'api/portal/sign-in-client.ts',
  'api/portal/follow-link-requests.ts',
  'api/portal/follow-email-change.ts',
];

const entity = `['"]?PortalAccount\\b`;
const table = 'portal_account\\b';

const writes = [
  new RegExp(
    `\\b(insert|insertMany|upsert|upsertMany|create|persist|assign|remove|nativeUpdate|nativeDelete)\\s*\\(\\s*${entity}`,
    'g',
  ),
  // A loaded row is written by an assignment to it, which no search finds; reads are statements, so nobody loads one.
  new RegExp(`\\b(find\\w*|getReference|refresh|map|merge)\\s*\\(\\s*${entity}`, 'g'),
  new RegExp(`\\b(insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\\s*\\(\\s*['"\`]${table}`, 'g'),
  new RegExp(
    `\\b(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(\\s+table)?)\\s+("?\\w+"?\\.)?"?${table}`,
    'gi',
  ),
];

// A migration changes the table when no program of its version runs yet.
const code = listProductCode().filter((path) => !path.startsWith('api/database/migrations/'));
const found = code.flatMap((path) =>
  writes.flatMap((pattern) => findInCode(path, pattern)).map((write) => ({ path, ...write })),
);
const writing = new Set(found.map(({ path }) => path));

reportFindings([
  ...found
    .filter(({ path }) => !writers.includes(path))
    .map(({ place, text }) => `${place} writes the account table: ${text}. check/writers.ts lists who may.`),
  ...writers
    .filter((path) => !writing.has(path))
    .map((path) => `check/writers.ts lists ${path}, which does not write the account table: strike it out.`),
]);
