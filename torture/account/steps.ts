import fc from 'fast-check';
import { browserCount, day, hour, minute } from './model.ts';
import { type Action, actions } from './refusal.model.ts';

/** A deed in general terms, which make sense in whatever state the model is. */
export type Step =
  | { kind: 'act'; person: number; nth: number; anyway: Action | null }
  | { kind: 'edit email'; person: number; email: EmailChoice }
  | { kind: 'use link'; person: number; browser: number; link: LinkChoice; password: 'good' | 'short' }
  | { kind: 'sign in'; person: number; browser: number; password: 'right' | 'old' | 'wrong' }
  | { kind: 'sign out' | 'look in'; browser: number }
  | { kind: 'forgot'; person: number }
  | { kind: 'bounce'; email: number }
  | { kind: 'wait'; time: number };
/** `wrong page`: the newest, as if it were of the other kind. */
export type LinkChoice = 'newest' | 'older' | 'wrong page' | 'foreign' | 'made up';

/** What stands on file: one of the history's addresses, none, or what an import has left. */
export type EmailChoice = number | 'malformed' | null;

const weighted = <T>(...choices: [weight: number, arbitrary: fc.Arbitrary<T>][]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const mostly = <T>(often: T, ...seldom: T[]) => weighted([4, fc.constant(often)], [1, fc.constantFrom(...seldom)]);
const step = <K extends Step['kind'], T>(kind: K, rest: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record({ kind: fc.constant(kind), ...rest }) as fc.Arbitrary<{ kind: K } & T>;

/** Two who get in each other's way, the first more often. */
const person = fc.constantFrom(0, 0, 0, 1);
const browser = fc.nat(browserCount - 1);
const address = fc.nat(3);
export const anyEmail = weighted<EmailChoice>([8, address], [1, fc.constantFrom('malformed', null)]);

/** What may happen at once: no time passes then. */
export const anyDeed = weighted<Step>(
  [
    8,
    step('act', { person, nth: fc.nat(1), anyway: weighted([5, fc.constant(null)], [1, fc.constantFrom(...actions)]) }),
  ],
  [
    6,
    step('use link', {
      person,
      browser,
      link: mostly<LinkChoice>('newest', 'older', 'wrong page', 'foreign', 'made up'),
      password: mostly<'good' | 'short'>('good', 'short'),
    }),
  ],
  [4, step('sign in', { person, browser, password: mostly<'right' | 'old' | 'wrong'>('right', 'old', 'wrong') })],
  [3, step('forgot', { person })],
  [1, step('edit email', { person, email: weighted<EmailChoice>([5, address], [1, fc.constant(null)]) })],
  [1, step('sign out', { browser })],
  [1, step('look in', { browser })],
);

/** The ends of all that has one: cooldown, limits, reset and claim links, sessions. */
const time = weighted(
  [6, fc.constantFrom(10_000, 61_000)],
  [3, fc.constantFrom(hour - 1, hour, 61 * minute)],
  [2, fc.constantFrom(day, 168 * hour - 1, 168 * hour, 169 * hour)],
  [1, fc.constant(31 * day)],
);
const anyStep = weighted<Step>([24, anyDeed], [8, step('wait', { time })], [1, step('bounce', { email: address })]);

const invite: Step = { kind: 'act', person: 0, nth: 0, anyway: null };
export const claim: Step = { kind: 'use link', person: 0, browser: 0, link: 'newest', password: 'good' };
const disable: Step = { kind: 'act', person: 0, nth: 1, anyway: null };

/** Steps that mostly begin where there is much to go wrong. */
export const anySteps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc
    .tuple(
      fc.constantFrom<Step[]>([], [invite], [invite, claim], [invite, claim], [invite, claim, disable]),
      fc.array(fc.noBias(anyStep), { minLength: 1, maxLength, size: 'max' }),
    )
    .map(([opening, steps]) => [...opening, ...steps]);
