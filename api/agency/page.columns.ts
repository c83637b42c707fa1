import { sql } from 'kysely';
import type { LogPage } from './page.rules.ts';

/** Of a log, what is older than where the page starts. */
export const isBefore = (at: string, id: string, $: LogPage) =>
  sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${$.beforeAt}::timestamptz, ${$.beforeId}::uuid)`;
