import { setTimeout as sleep } from 'node:timers/promises';
import { decide } from './decide.ts';
import type { Answer, Deed } from './deed.ts';
import type { Model } from './model.ts';
import type { Stage } from './stage.ts';
import type { Step } from './steps.ts';

/** What somebody does in a row, each after a pause in milliseconds. */
export type Lane = { pause: number; step: Step }[];

/** A deed of a race, with what was seen of it and when it was under way. */
export interface Done {
  lane: number;
  deed: Deed;
  answer: Answer;
  start: number;
  end: number;
}

/** Lets the lanes go at the same time. Each client has a browser of their own; what they know is what was before. */
export async function race(stage: Stage, model: Model, lanes: Lane[]): Promise<Done[]> {
  const before = structuredClone(model);
  const done = await Promise.all(
    lanes.map(async (steps, lane) => {
      const doneHere: Done[] = [];
      for (const [index, { pause, step }] of steps.entries()) {
        const own = 'browser' in step ? { ...step, browser: lane } : step;
        const deed = decide(before, own, 1000 * (lane + 1) + index, stage.addresses);
        await sleep(pause);
        const start = performance.now();
        const answer = await stage.perform(deed);
        doneHere.push({ lane, deed, answer, start, end: performance.now() });
      }
      return doneHere;
    }),
  );
  return done.flat();
}

/** Those that were under way while one of another lane was. */
export const overlapping = (done: Done[]): Done[] =>
  done.filter((one) => done.some((other) => other.lane !== one.lane && other.start < one.end && one.start < other.end));
