import { isDeepStrictEqual } from 'node:util';
import { follow } from './deed.ts';
import type { Model } from './model.ts';
import type { Done } from './race.ts';

/**
 * Looks for an order in which the deeds of a race could have happened one after the other: each gets the answer that
 * it was given, none comes before one that had ended when it began, and `isSeen` holds for what they leave behind.
 * Null when there is none: then the race was not linearizable.
 */
export function findOrder(before: Model, race: Done[], isSeen: (after: Model) => boolean): Done[] | null {
  const tried = new Set<string>();

  function search(model: Model, left: Done[]): Done[] | null {
    if (left.length === 0) return isSeen(model) ? [] : null;
    const place = JSON.stringify([left.map(({ deed }) => deed.key), model]);
    if (tried.has(place)) return null;
    tried.add(place);
    for (const next of left.filter((one) => !left.some((other) => isBefore(other, one)))) {
      const after = structuredClone(model);
      if (!isAnswered(after, next)) continue;
      const rest = search(
        after,
        left.filter((one) => one !== next),
      );
      if (rest) return [next, ...rest];
    }
    return null;
  }

  return search(before, race);
}

const isBefore = (one: Done, other: Done): boolean => endOf(one) < other.start;

/** Lets the deed happen in the model. BUSY is an answer at any time: then nothing has happened. */
function isAnswered(model: Model, { deed, answer }: Done): boolean {
  if (answer.error === 'BUSY') return true;
  return isDeepStrictEqual(follow(model, deed), answer);
}

/** Forgot is answered before anybody is looked up: what it does, it does at any time after it was asked. */
const endOf = ({ deed, end }: Done): number => (deed.kind === 'forgot' ? Infinity : end);
