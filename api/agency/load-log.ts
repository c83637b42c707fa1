import { MAX } from 'uuid';
import type { Context } from '../context.ts';
import { agencyCredential } from './agency-credential.ts';
import { batched } from './batched.ts';
import { isInstant } from './calendar.rules.ts';
import type { Connection, PageArgs } from './connection.type.ts';
import { isId, type LogPage, pageOf, pageSize, readCursor, writeCursor } from './page.rules.ts';
import type { AgencyCredential } from './viewer.columns.ts';

type Read<P, O> = (on: Context['app']['pool'], given: P & AgencyCredential) => Promise<O[]>;
interface Logs<Entry> {
  logs: { ownerId: string; entries: Entry[] }[];
}
interface Counts {
  counts: { ownerId: string; count: number }[];
}

/** A log, such as an account's: pages of the same size and place, and counts, are read for all owners of an answer at once. */
export function pagedLog<Entry extends { id: string }>(
  pages: Read<LogPage, Logs<Entry>>,
  counts: Read<{ ownerIds: string[] }, Counts>,
  timeOf: (entry: Entry) => string,
) {
  const cursorOf = (entry: Entry) => writeCursor(new Date(timeOf(entry)).toISOString(), entry.id);

  const page = batched(async (context, keys: readonly (PageArgs & { ownerId: string })[]) => {
    const found = await Promise.all(
      [...Map.groupBy(keys, ({ first, after }) => JSON.stringify([first, after])).values()].map((group) =>
        readPages(
          context,
          group[0] as PageArgs,
          group.map((key) => key.ownerId),
        ),
      ),
    );
    const entriesOf = new Map(found.flat().map(({ ownerId, entries, args }) => [keyOf(ownerId, args), entries]));
    return keys.map((key) => entriesOf.get(keyOf(key.ownerId, key)) ?? []);
  });

  const readPages = async (context: Context, args: PageArgs, ownerIds: string[]) => {
    const [beforeAt = 'infinity', beforeId = MAX] = args.after ? readCursor(args.after, isInstant, isId) : [];
    const given = { ...agencyCredential(context), ownerIds, beforeAt, beforeId, limit: args.first + 1 };
    const [row] = await pages(context.app.pool, given);
    return (row?.logs ?? []).map((log) => ({ ...log, args }));
  };

  const count = batched(async (context, ownerIds: readonly string[]) => {
    const [row] = await counts(context.app.pool, { ...agencyCredential(context), ownerIds: [...ownerIds] });
    const countOf = new Map(row?.counts.map((each) => [each.ownerId, each.count]));
    return ownerIds.map((id) => countOf.get(id) ?? 0);
  });

  return async (context: Context, ownerId: string, { first, after }: PageArgs): Promise<Connection<Entry>> => {
    const entries = await page(context, { ownerId, first: pageSize(first), after });
    return pageOf(entries, { first, after }, cursorOf, () => count(context, ownerId));
  };
}

const keyOf = (ownerId: string, { first, after }: PageArgs) => JSON.stringify([ownerId, first, after]);
