import fc from 'fast-check';
import { type Fault, type Plan, smooth } from './plan.ts';

const passing = [
  'unavailable',
  'rate limited',
  'unauthorized',
  'garbage',
  'broken off',
  'reset before accept',
  'reset after accept',
  'slow',
] as const satisfies Fault[];
const kills = [
  'worker killed while the provider holds the mail',
  'worker killed after the provider accepted',
  'worker killed after the answer, before the row is settled',
  'worker killed after a refusal, before the row knows it',
] as const satisfies Fault[];
const failing = ['unavailable', 'rate limited', 'reset before accept'] as const satisfies Fault[];
const deaths = (['RESEND_INVITE', 'CANCEL_AND_DISABLE', 'COMPLAINT'] as const).flatMap((by) =>
  (['in hand', 'waiting'] as const).map((when) => ({ by, while: when })),
);

const planOf = (parts: { [Key in keyof Plan]?: fc.Arbitrary<Plan[Key]> }): fc.Arbitrary<Plan> =>
  fc.record(parts).map((part) => ({ ...smooth, ...part }));
const listOf = (faults: readonly Fault[], maxLength = 1) =>
  fc.array(fc.constantFrom(...faults), { minLength: 1, maxLength });
const withGmail = fc.constant('with Gmail' as const);
const dying = fc.constantFrom(...deaths);

const anyPlan: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 40, arbitrary: planOf({ postmark: listOf(passing, 3) }) },
  {
    weight: 10,
    arbitrary: planOf({ sender: fc.constantFrom('with Gmail', 'with an ended Gmail', 'with a Gmail without tokens') }),
  },
  { weight: 15, arbitrary: planOf({ sender: withGmail, gmail: listOf(passing), postmark: listOf(passing) }) },
  { weight: 5, arbitrary: planOf({ postmark: listOf(['address suppressed']) }) },
  { weight: 5, arbitrary: planOf({ outage: fc.constant(true) }) },
  { weight: 5, arbitrary: planOf({ purpose: fc.constant('PASSWORD_RESET'), outage: fc.constant(true) }) },
  { weight: 5, arbitrary: planOf({ purpose: fc.constant('PASSWORD_CHANGED'), postmark: listOf(passing, 3) }) },
  { weight: 8, arbitrary: planOf({ postmark: listOf(failing), death: dying }) },
  { weight: 8, arbitrary: planOf({ sender: withGmail, gmail: listOf(failing), death: dying }) },
  { weight: 1, arbitrary: planOf({ postmark: listOf(['no answer']) }) },
  { weight: 1, arbitrary: planOf({ sender: withGmail, gmail: listOf(['no answer']) }) },
  { weight: 1, arbitrary: planOf({ postmark: listOf(kills) }) },
  { weight: 1, arbitrary: planOf({ sender: withGmail, gmail: listOf(kills) }) },
  {
    weight: 1,
    arbitrary: planOf({ sender: withGmail, gmail: listOf([...failing, ...kills], 2), postmark: listOf(kills) }),
  },
  { weight: 1, arbitrary: planOf({ purpose: fc.constant('PASSWORD_CHANGED'), postmark: listOf(kills) }) },
);

/** Each kind of fault once. */
const everyFault: Plan[] = [
  ...[...passing, ...kills, 'address suppressed' as const].map((fault) => ({ ...smooth, postmark: [fault] })),
  ...[...passing, ...kills].map((fault) => ({ ...smooth, sender: 'with Gmail' as const, gmail: [fault] })),
  // Gmail refuses, and the worker dies with the mail at Postmark.
  { ...smooth, sender: 'with Gmail', gmail: ['unavailable'], postmark: [kills[0]] },
  ...deaths.map((death) => ({ ...smooth, postmark: ['unavailable' as const], death })),
  ...deaths.map((death) => ({ ...smooth, sender: 'with Gmail' as const, gmail: ['unavailable' as const], death })),
  { ...smooth, sender: 'with an ended Gmail' },
  { ...smooth, sender: 'with a Gmail without tokens' },
  // A fresh access token is refused as well; from then on that Gmail has to be connected again.
  { ...smooth, sender: 'with a Gmail that refuses', gmail: ['unauthorized', 'unauthorized'] },
  { ...smooth, sender: 'with a Gmail that refuses' },
  { ...smooth, outage: true },
  { ...smooth, purpose: 'PASSWORD_RESET', outage: true },
  { ...smooth, purpose: 'PASSWORD_CHANGED', outage: true },
  { ...smooth, purpose: 'PASSWORD_CHANGED', postmark: ['reset after accept', kills[0]] },
];
/** These take the real time of a client's patience. */
const unanswered: Plan[] = [
  { ...smooth, postmark: ['no answer'] },
  { ...smooth, sender: 'with Gmail', gmail: ['no answer'] },
  { ...smooth, sender: 'with a Gmail whose tokens hang' },
];

/** The plans of a run's mails: each kind of fault, and as many drawn ones; the same for the same seed. */
export const drawPlans = (drawn: number, seed: number): Plan[] => [
  ...unanswered,
  ...everyFault,
  ...fc.sample(anyPlan, { numRuns: drawn, seed }),
];
