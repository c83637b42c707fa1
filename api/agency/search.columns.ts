import { type RawBuilder, sql } from 'kysely';
import { byName } from '../database/columns.ts';

/** Whether a text has every word of a search in it, in either case. What to look for is worked out once a statement. */
export const hasWords = (text: RawBuilder<string>, search: string | null): RawBuilder<boolean> =>
  sql<boolean>`lower(${text}) like all ((
    select array_agg('%' || regexp_replace(word, '([%_\\\\])', '\\\\\\1', 'g') || '%')
    from regexp_split_to_table(lower(${search} collate ${sql.id(byName)}), '\\s+') as word
  )::text[])`;
