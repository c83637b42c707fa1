import { expect } from 'vitest';
import { settled } from '../../api/testing/settled.ts';
import { decide } from './decide.ts';
import { follow } from './deed.ts';
import { look, tokensIn } from './look.ts';
import type { Model } from './model.ts';
import type { Stage } from './stage.ts';
import type { Step } from './steps.ts';
import type { Tally } from './tally.ts';
import { viewOf } from './view.ts';

/** Plays steps one after the other, in the model and for real: every answer and everything that is then seen agree. */
export async function play(stage: Stage, model: Model, steps: Step[], tally: Tally): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const deed = decide(model, step, index, stage.addresses);
    const expected = follow(model, deed);
    await stage.setTime(model.now);
    const answer = await stage.perform(deed);
    tally.count(deed, answer);
    expect(answer, `the answer to step ${index}, ${JSON.stringify(deed)}`).toEqual(expected);

    await settled(stage.agency);
    noteTokens(stage, model);
    expect(await look(stage), `what is seen after step ${index}, ${JSON.stringify(deed)}`).toEqual(
      viewOf(model, model.links.length),
    );
  }
}

/** A link of the model gets the token that its mail has brought. */
function noteTokens(stage: Stage, model: Model): void {
  const fresh = tokensIn(stage).slice(stage.tokens.filter((token) => token !== null).length);
  for (const { mailed } of model.links.slice(stage.tokens.length))
    stage.tokens.push(mailed ? (fresh.shift() ?? null) : null);
}
