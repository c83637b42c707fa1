import { findInCode, listProductCode, reportFindings } from './sources.ts';

/** Who may name a table of the vault. The viewers' columns look a credential up at the start of every statement. */
const keepers = /\.secret\.ts$|^api\/(agency|portal)\/viewer\.columns\.ts$|^api\/database\/migrations\//;
const tableNames = /\bsecret_\w*/g;

/** Who may hold its entities, which are the capitals among what is imported: the list that the schema is made from. */
const registry = 'api/database/entities.ts';
const entities = /\bimport\s*\{[^}]*(?<!type |\w)[A-Z]\w*[^}]*\}\s*from\s*'[^']*\.secret\.ts'/g;

const code = listProductCode().filter((path) => !keepers.test(path));

reportFindings([
  ...code
    .flatMap((path) => findInCode(path, tableNames))
    .map(({ place, text }) => `${place} names the table ${text} of the vault: only *.secret.ts may.`),
  ...code
    .filter((path) => path !== registry)
    .flatMap((path) => findInCode(path, entities))
    .map(({ place }) => `${place} imports an entity of the vault: call a function of its *.secret.ts instead.`),
]);
