import type { Pool } from 'pg';
import { statement } from '../database/statement.ts';
import { hashInPath, logoPath } from './logo.rules.ts';

/** An uploaded logo by its content's hash: anybody may see it who knows that. Null for an unknown one. */
export async function findLogo(pool: Pool, hash: string) {
  if (!hashInPath(logoPath(hash))) return null;
  const [logo] = await logoByHash(pool, { hash });
  return logo ?? null;
}

const logoByHash = statement('logo_by_hash', (db, $: { hash: string }) =>
  db.selectFrom('logo').where('logo.hash', '=', $.hash).limit(1).select(['logo.format', 'logo.content']),
);
