import { validate } from 'uuid';
import { badUserInput } from '../errors.ts';
import { isDay } from './calendar.rules.ts';
import type { Connection } from './connection.type.ts';

/** A page of the log of each of several owners, newest first: what is older than an instant and an id. */
export interface LogPage {
  ownerIds: string[];
  beforeAt: string;
  beforeId: string;
  /** One more than is shown. */
  limit: number;
}

/** Throws BAD_USER_INPUT unless 1–100. */
export function pageSize(first: number): number {
  if (first < 1 || first > 100) throw badUserInput('first is a number from 1 to 100.');
  return first;
}

/** The values that a page is ordered by, as one opaque string. */
export const writeCursor = (...values: string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Throws BAD_USER_INPUT for what `writeCursor` did not make of such values. */
export function readCursor(cursor: string, ...checks: ((value: string) => boolean)[]): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(values) || values.length !== checks.length) throw new Error();
    if (checks.every((isGood, index) => typeof values[index] === 'string' && isGood(values[index]))) return values;
  } catch {}
  throw badUserInput('after is an endCursor of an earlier page.');
}

export const isId = (value: string) => validate(value);
export const isText = (value: string) => value.isWellFormed() && !value.includes('\0');
/** The start of a trip, or none, which comes after all. */
export const isStart = (value: string) => value === 'infinity' || isDay(value);

/** `rows` is the page and, where there is a next one, one row more. */
export function pageOf<Node>(
  rows: Node[],
  { first, after }: { first: number; after?: string | null },
  cursorOf: (node: Node) => string,
  totalCount: () => Promise<number>,
): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
