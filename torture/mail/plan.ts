import fc from 'fast-check';

/** What goes wrong when a provider is asked to carry a mail. */
export type Fault =
  | 'unavailable'
  | 'rate limited'
  | 'unauthorized'
  | 'garbage'
  | 'broken off'
  | 'reset before accept'
  | 'reset after accept'
  | 'slow'
  | 'no answer'
  | 'address suppressed'
  | 'worker killed while the provider holds the mail'
  | 'worker killed after the provider accepted'
  | 'worker killed after the answer, before the row is settled';

/** What one mail meets on its way. */
export interface Plan {
  purpose: 'INVITE' | 'PASSWORD_RESET';
  sender: 'without Gmail' | 'with Gmail' | 'with an ended Gmail';
  /** At each call, the first first; after that nothing. */
  gmail: Fault[];
  postmark: Fault[];
  /** Postmark is out of order for the first hour. */
  outage: boolean;
  /** How its link ends, and whether that is while a provider holds the first call, or after it has failed. */
  death: { by: 'RESEND_INVITE' | 'CANCEL_AND_DISABLE'; while: 'in hand' | 'waiting' } | null;
}

export const smooth: Plan = {
  purpose: 'INVITE',
  sender: 'without Gmail',
  gmail: [],
  postmark: [],
  outage: false,
  death: null,
};

const passing = fc.constantFrom<Fault[]>(
  'unavailable',
  'rate limited',
  'unauthorized',
  'garbage',
  'broken off',
  'reset before accept',
  'reset after accept',
  'slow',
);
const gmailPassing = fc.constantFrom<Fault[]>('unavailable', 'rate limited', 'garbage', 'reset after accept', 'slow');
const kills = [
  'worker killed while the provider holds the mail',
  'worker killed after the provider accepted',
  'worker killed after the answer, before the row is settled',
] as const satisfies Fault[];
const kill = fc.constantFrom<Fault[]>(...kills);
const failing = fc.constantFrom<Fault[]>('unavailable', 'rate limited', 'reset before accept');
const dying = fc.record({
  by: fc.constantFrom('RESEND_INVITE', 'CANCEL_AND_DISABLE'),
  while: fc.constantFrom('in hand', 'waiting'),
}) as fc.Arbitrary<NonNullable<Plan['death']>>;

const planOf = (parts: { [Key in keyof Plan]?: fc.Arbitrary<Plan[Key]> }): fc.Arbitrary<Plan> =>
  fc.record(parts).map((part) => ({ ...smooth, ...part }));
const listOf = (fault: fc.Arbitrary<Fault>, maxLength = 1) => fc.array(fault, { minLength: 1, maxLength });
const withGmail = fc.constant('with Gmail' as const);

const anyPlan = (noAnswer: number): fc.Arbitrary<Plan> =>
  fc.oneof(
    { weight: 40, arbitrary: planOf({ postmark: listOf(passing, 3) }) },
    { weight: 10, arbitrary: planOf({ sender: fc.constantFrom('with Gmail', 'with an ended Gmail') }) },
    { weight: 15, arbitrary: planOf({ sender: withGmail, gmail: listOf(gmailPassing), postmark: listOf(passing) }) },
    { weight: 5, arbitrary: planOf({ postmark: listOf(fc.constant('address suppressed')) }) },
    { weight: 5, arbitrary: planOf({ outage: fc.constant(true) }) },
    { weight: 5, arbitrary: planOf({ purpose: fc.constant('PASSWORD_RESET'), outage: fc.constant(true) }) },
    { weight: 8, arbitrary: planOf({ postmark: listOf(failing), death: dying }) },
    { weight: 8, arbitrary: planOf({ sender: withGmail, gmail: listOf(failing), death: dying }) },
    { weight: noAnswer, arbitrary: planOf({ postmark: listOf(fc.constant('no answer')) }) },
    { weight: noAnswer, arbitrary: planOf({ sender: withGmail, gmail: listOf(fc.constant('no answer')) }) },
    { weight: 1, arbitrary: planOf({ postmark: listOf(kill) }) },
    { weight: 1, arbitrary: planOf({ sender: withGmail, gmail: listOf(kill) }) },
  );

/**
 * The plans of a run's mails, each kill among them: the same ones for the same seed. `waits`: some calls get no answer, which takes the real
 * time of a client's patience.
 */
export const drawPlans = (count: number, seed: number, { waits }: { waits: boolean }): Plan[] => [
  ...kills.map((fault) => ({ ...smooth, postmark: [fault] })),
  ...fc.sample(anyPlan(waits ? 1 : 0), { numRuns: count - kills.length, seed }),
];
