import { act, editEmail } from './agent.model.ts';
import { claim, forgot, noteUse, reset, signIn, signOut, viewerIn } from './client.model.ts';
import { isSessionDoubtful, type Model, minute, normalize } from './model.ts';
import type { Action } from './refusal.model.ts';

/** One thing that somebody does, with all its particulars; `key` names it. */
export type Deed = { key: number } & (
  | { kind: 'act'; person: number; action: Action }
  | { kind: 'edit email'; person: number; email: string | null }
  | { kind: 'claim' | 'reset'; browser: number; token: Token; password: string }
  | { kind: 'sign in'; browser: number; email: string; password: string }
  | { kind: 'sign out' | 'look in'; browser: number }
  | { kind: 'forgot'; email: string }
  /** The provider refuses an address from now on. */
  | { kind: 'bounce'; email: string }
  | { kind: 'wait'; time: number }
);

/** The token of one of the agency's links, by its place in the model; a live one of another agency; or a made-up one. */
export type Token = number | 'foreign' | 'made up';

/** What is seen of a deed by whoever did it. */
export interface Answer {
  error: string | null;
  retryAt: number | null;
  clash: number | null;
  viewer: number | null;
  /** The purpose and the address of the mail that an action sent. */
  mail: string | null;
}

export const nothing: Answer = { error: null, retryAt: null, clash: null, viewer: null, mail: null };

/** What must come of a deed: changes the model, and says what the answer has to be. */
export function follow(model: Model, deed: Deed): Answer {
  const answer = answerTo(model, deed);
  if ('browser' in deed) noteUse(model, deed.browser);
  return answer;
}

function answerTo(model: Model, deed: Deed): Answer {
  switch (deed.kind) {
    case 'act': {
      const { refusal, mail } = act(model, deed.person, deed.action);
      if (refusal) return { ...nothing, error: refusal.code, retryAt: refusal.retryAt, clash: refusal.clash };
      return { ...nothing, mail: mail && `${mail.purpose} to ${mail.to}` };
    }
    case 'edit email':
      editEmail(model, deed.person, deed.email);
      return nothing;
    case 'claim':
      return { ...nothing, ...claim(model, placeOf(deed.token), deed.password, deed) };
    case 'reset':
      return { ...nothing, ...reset(model, placeOf(deed.token), deed.password) };
    case 'sign in':
      return { ...nothing, ...signIn(model, deed.email, deed.password, deed) };
    case 'sign out':
      signOut(model, deed.browser);
      return nothing;
    case 'look in':
      return { ...nothing, viewer: viewerIn(model, deed.browser) };
    case 'forgot':
      forgot(model, deed.email);
      return nothing;
    case 'bounce':
      model.bouncing.push(normalize(deed.email));
      return nothing;
    case 'wait':
      pass(model, deed.time);
      return nothing;
  }
}

const placeOf = (token: Token): number | null => (typeof token === 'number' ? token : null);

/** Time passes; a little more where it would end while nobody can say whether a session is still alive. */
function pass(model: Model, time: number): void {
  model.now += time;
  while (model.sessions.some((session) => isSessionDoubtful(model, session))) model.now += minute;
}
