import { NIL } from 'uuid';
import { isInstant } from '../agency/calendar.rules.ts';
import { isId, isText, readCursor, writeCursor } from '../agency/page.rules.ts';

export const rollUpOrders = ['ATTENTION', 'NAME', 'LAST_SIGN_IN'] as const;
export type RollUpOrder = (typeof rollUpOrders)[number];

/** Of an account in the roll-up: an instant, then the names. What has no instant comes after what has one. */
export interface Place {
  at: string;
  lastName: string;
  firstName: string;
  id: string;
}

const withoutInstant = '-infinity';

const start = {
  ...{ at: 'infinity', atLast: '', atFirst: '', atId: NIL as string },
  ...{ afterLast: '', afterFirst: '', afterId: NIL as string },
};

export function cursorOf({ at, lastName, firstName, id }: Place): string {
  const instant = at.startsWith(withoutInstant) ? withoutInstant : new Date(at).toISOString();
  return writeCursor(instant, lastName, firstName, id);
}

/**
 * After which place a page starts, among those with an instant and among those without one. Throws BAD_USER_INPUT for
 * what `cursorOf` did not make.
 */
export function placeAfter(cursor: string | null): typeof start {
  if (!cursor) return start;
  const [at = '', last = '', first = '', id = ''] = readCursor(cursor, isPlace, isText, isText, isId);
  return {
    ...start,
    ...{ at, atLast: last, atFirst: first, atId: id },
    ...(at === withoutInstant && { afterLast: last, afterFirst: first, afterId: id }),
  };
}

const isPlace = (value: string) => value === withoutInstant || isInstant(value);
