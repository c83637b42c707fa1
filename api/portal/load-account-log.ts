import { MAX } from 'uuid';
import { agencyCredential } from '../agency/agency-credential.ts';
import { batched } from '../agency/batched.ts';
import { isInstant } from '../agency/calendar.rules.ts';
import type { Connection } from '../agency/connection.type.ts';
import { isId, pageOf, pageSize, readCursor, writeCursor } from '../agency/page.rules.ts';
import type { AgencyCredential } from '../agency/viewer.columns.ts';
import type { Context } from '../context.ts';
import type { LogPage } from './account-log.read.ts';

export interface PageArgs {
  first: number;
  after?: string | null;
}

type Read<P, O> = (on: Context['app']['pool'], given: P & AgencyCredential) => Promise<O[]>;
interface Logs<Entry> {
  logs: { contactId: string; entries: Entry[] }[];
}
interface Counts {
  counts: { contactId: string; count: number }[];
}

/** A log of accounts: pages of the same size and place, and counts, are read for all accounts of an answer at once. */
export function accountLog<Entry extends { id: string }>(
  pages: Read<LogPage, Logs<Entry>>,
  counts: Read<{ contactIds: string[] }, Counts>,
  timeOf: (entry: Entry) => string,
) {
  const cursorOf = (entry: Entry) => writeCursor(new Date(timeOf(entry)).toISOString(), entry.id);

  const page = batched(async (context, keys: readonly (PageArgs & { contactId: string })[]) => {
    const found = await Promise.all(
      [...Map.groupBy(keys, ({ first, after }) => JSON.stringify([first, after])).values()].map((group) =>
        readPages(
          context,
          group[0] as PageArgs,
          group.map((key) => key.contactId),
        ),
      ),
    );
    const entriesOf = new Map(found.flat().map(({ contactId, entries, args }) => [keyOf(contactId, args), entries]));
    return keys.map((key) => entriesOf.get(keyOf(key.contactId, key)) ?? []);
  });

  const readPages = async (context: Context, args: PageArgs, contactIds: string[]) => {
    const [beforeAt = 'infinity', beforeId = MAX] = args.after ? readCursor(args.after, isInstant, isId) : [];
    const given = { ...agencyCredential(context), contactIds, beforeAt, beforeId, limit: args.first + 1 };
    const [row] = await pages(context.app.pool, given);
    return (row?.logs ?? []).map((log) => ({ ...log, args }));
  };

  const count = batched(async (context, contactIds: readonly string[]) => {
    const [row] = await counts(context.app.pool, { ...agencyCredential(context), contactIds: [...contactIds] });
    const countOf = new Map(row?.counts.map((each) => [each.contactId, each.count]));
    return contactIds.map((id) => countOf.get(id) ?? 0);
  });

  return async (context: Context, contactId: string, { first, after }: PageArgs): Promise<Connection<Entry>> => {
    const entries = await page(context, { contactId, first: pageSize(first), after });
    return pageOf(entries, { first, after }, cursorOf, () => count(context, contactId));
  };
}

const keyOf = (contactId: string, { first, after }: PageArgs) => JSON.stringify([contactId, first, after]);
