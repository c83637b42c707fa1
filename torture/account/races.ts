import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import { settled } from '../../api/testing/settled.ts';
import type { World } from '../../api/testing/world.ts';
import { emailOf } from './decide.ts';
import { look } from './look.ts';
import { type Model, newModel } from './model.ts';
import { findOrder } from './order.ts';
import { play } from './play.ts';
import { type Done, type Lane, overlapping, race } from './race.ts';
import { Stage } from './stage.ts';
import { anyDeed, anyEmail, anySteps, claim } from './steps.ts';
import { Tally } from './tally.ts';
import { type View, viewOf } from './view.ts';

const anyPause = fc.constantFrom(0, 0, 5, 15, 30);
const anyLane: fc.Arbitrary<Lane> = fc.array(fc.record({ pause: anyPause, step: fc.noBias(anyDeed) }), {
  minLength: 1,
  maxLength: 4,
  size: 'max',
});
const anyLanes = fc.array(anyLane, { minLength: 2, maxLength: 4, size: 'max' });
/** A double click, two tabs, the link in two hands: all begin with the same. */
const sameStart = fc
  .tuple(fc.oneof(fc.noBias(anyDeed), fc.constant(claim)), anyLanes)
  .map(([step, lanes]) => lanes.map((lane) => [{ pause: 0, step }, ...lane.slice(1)]));

const anyRace = fc.record({
  emails: fc.tuple(anyEmail, anyEmail),
  // No bounces: the provider's refusal comes after the deed that it is the answer to.
  before: anySteps(10).map((steps) => steps.filter(({ kind }) => kind !== 'bounce')),
  lanes: fc.oneof(anyLanes, sameStart),
});

/**
 * Runs races after short histories, in a world without cooldown, and looks for an order that explains each. Throws at
 * the first that none explains. Gives back what was tried.
 */
export async function checkRaces(world: World, { races, seed }: { races: number; seed: number }): Promise<Tally> {
  const foreign = await (await world.agency()).contact();
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(anyRace, async ({ emails, before, lanes }) => {
      const stage = await Stage.open(world, foreign, emails);
      const now = world.clock.now().getTime();
      const model = newModel(
        now,
        0,
        emails.map((email) => emailOf(email, stage.addresses)),
      );
      await play(stage, model, before, tally);
      const done = await race(stage, model, lanes);
      await settled(stage.agency);
      tally.noteRace({ emails, before, lanes }, before.length, done, overlapping(done));
      explain(model, done, await look(stage));
    }),
    // What time does cannot be repeated, so a failure is not shrunk.
    { numRuns: races, seed, endOnFailure: true },
  );
  return tally;
}

function explain(before: Model, done: Done[], seen: View): void {
  const sent = seen.people.flatMap(({ mails }) => mails).filter((mail) => mail.endsWith(': SENT'));
  expect(seen.received, 'the mails that came').toHaveLength(sent.length);

  const known = before.links.length;
  const tried: View[] = [];
  const order = findOrder(before, done, (after) => {
    const view = withoutFates(viewOf(after, known));
    tried.push(view);
    return isDeepStrictEqual(view, withoutFates(seen));
  });
  if (!order) throw new Error(`No order explains this race.\n${JSON.stringify({ done, seen, tried }, null, 1)}`);
}

/** A mail whose link died before it left was not sent: which ones that were is a matter of time. */
const withoutFates = ({ people, ...view }: View): View => ({
  ...view,
  received: [],
  people: people.map((person) => ({
    ...person,
    mails: person.mails.map((mail) => mail.replace(/: (SENT|SUPERSEDED)$/, '')),
  })),
});
