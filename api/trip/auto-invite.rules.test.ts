import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AccessFacts } from '../portal/access.rules.ts';
import { decideAutoInvite, type Share } from './auto-invite.rules.ts';

const states = ['NONE', 'PENDING', 'ACTIVE', 'DISABLED'] as const;
const kinds = ['PROPOSAL', 'INVOICE', 'ITINERARY'] as const;
const either = [true, false];
const occasion = { now: new Date('2026-11-22T09:00:00.000Z'), cooldownSeconds: 10 };

interface Case {
  kind: (typeof kinds)[number];
  isFirst: boolean;
  settingOn: boolean;
  /** Of the travelers in strip order. */
  withEmail: boolean[];
  /** Who is primary; 3 is nobody. */
  primary: number;
  /** Of who is the candidate; nobody else has an account. */
  state: (typeof states)[number];
  suppressed: boolean;
}

const cases: Case[] = kinds.flatMap((kind) =>
  either.flatMap((isFirst) =>
    either.flatMap((settingOn) =>
      either.flatMap((first) =>
        either.flatMap((second) =>
          either.flatMap((third) =>
            [0, 1, 2, 3].flatMap((primary) =>
              states.flatMap((state) =>
                either.map((suppressed) => {
                  const withEmail = [first, second, third];
                  return { kind, isFirst, settingOn, withEmail, primary, state, suppressed };
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);

/** The article's words once more, apart from the product's rule. -1: nobody is the candidate. */
const candidateOf = ({ withEmail, primary }: Case) => (withEmail[primary] ? primary : withEmail.indexOf(true));

function expected(given: Case): string {
  const { kind, isFirst, settingOn, state, suppressed } = given;
  if (kind === 'ITINERARY') return 'NOT_A_TRIGGER';
  if (!isFirst) return 'NOT_FIRST_SHARE';
  if (!settingOn) return 'SETTING_OFF';
  const candidate = candidateOf(given);
  if (candidate < 0) return 'NO_TRAVELER_WITH_EMAIL';
  if (state !== 'NONE') return `CANDIDATE_HAS_ACCOUNT ${candidate}`;
  return suppressed ? `FAILED ${candidate} EMAIL_SUPPRESSED` : `INVITED ${candidate}`;
}

const nobody: AccessFacts = {
  hasAccount: false,
  passwordSetAt: null,
  disabledAt: null,
  contactEmail: ' ',
  contactEmailNormalized: null,
  clashContactId: null,
  contactEmailSuppression: null,
  accountEmailSuppression: null,
  lastSendAt: null,
  tenthSendAt: null,
};
const at = '2026-11-01T00:00:00.000Z';
const ofState: Record<Case['state'], Partial<AccessFacts>> = {
  NONE: {},
  PENDING: { hasAccount: true },
  ACTIVE: { hasAccount: true, passwordSetAt: at },
  DISABLED: { hasAccount: true, disabledAt: at },
};

function shareOf(given: Case): Share {
  const { kind, isFirst, settingOn, withEmail, primary, state, suppressed } = given;
  const travelers = withEmail.map((has, index) => {
    const email = has ? { contactEmail: `${index}@example.com`, contactEmailNormalized: `${index}@example.com` } : {};
    const isCandidate = index === candidateOf(given);
    const account = isCandidate
      ? { ...ofState[state], contactEmailSuppression: suppressed ? ('BOUNCE' as const) : null }
      : {};
    const facts = { ...nobody, ...email, ...account };
    return {
      id: String(index),
      isPrimary: index === primary,
      contact: { id: String(index), portalAccount: { facts } },
    };
  });
  return { kind, isFirst, settingOn, travelers };
}

/** The cases that a rule decides otherwise than the article. */
const mistakesOf = (decide: typeof decideAutoInvite): Case[] =>
  cases.filter((given) => {
    const { outcome, candidate, refusal } = decide(shareOf(given), occasion);
    return [outcome, candidate?.id, refusal?.code].filter(Boolean).join(' ') !== expected(given);
  });

test('R30 R31 every combination is decided as the article says', () => {
  expect(cases).toHaveLength(3_072);
  expect(mistakesOf(decideAutoInvite)).toEqual([]);
});

/** Ways to get the rule wrong: what stands in it, and what stands there instead. */
const mutants: Record<string, [whole: string, mutated: string]> = {
  'itineraries trigger': ["if (kind === 'ITINERARY') return nobody('NOT_A_TRIGGER');", ''],
  'invoices do not trigger': ["kind === 'ITINERARY'", "kind !== 'PROPOSAL'"],
  'a later share triggers': ["if (!isFirst) return nobody('NOT_FIRST_SHARE');", ''],
  'the setting is not asked': ["if (!settingOn) return nobody('SETTING_OFF');", ''],
  'the setting is turned round': ['if (!settingOn)', 'if (settingOn)'],
  'the setting comes before the first share': [
    'if (!isFirst)',
    "if (!settingOn) return nobody('SETTING_OFF');\n  if (!isFirst)",
  ],
  'the first share comes before the kind': [
    "if (kind === 'ITINERARY')",
    "if (!isFirst) return nobody('NOT_FIRST_SHARE');\n  if (kind === 'ITINERARY')",
  ],
  'strip order comes before the primary': [
    'withEmail.find(({ isPrimary }) => isPrimary) ?? withEmail[0]',
    'withEmail[0]',
  ],
  'only the primary is a candidate': [
    'withEmail.find(({ isPrimary }) => isPrimary) ?? withEmail[0]',
    'withEmail.find(({ isPrimary }) => isPrimary)',
  ],
  'the last of the strip is the candidate': ['?? withEmail[0]', '?? withEmail.at(-1)'],
  'a blank email counts': ['contactEmail?.trim()', 'contactEmail'],
  'it falls through to who has no account': [
    'contactEmail?.trim())',
    "contactEmail?.trim() && stateOf(contact.portalAccount.facts) === 'NONE')",
  ],
  'it revives the disabled': ["stateOf(facts) !== 'NONE'", "!['NONE', 'DISABLED'].includes(stateOf(facts))"],
  'it invites the pending again': ["stateOf(facts) !== 'NONE'", "!['NONE', 'PENDING'].includes(stateOf(facts))"],
  'what stands in the way is not asked': ["refusal('SEND_INVITE', facts, occasion)", 'null'],
  'the reason is kept back': ['candidate, refusal: refused }', 'candidate, refusal: null }'],
  'the candidate is kept back': [
    "outcome: 'CANDIDATE_HAS_ACCOUNT', candidate,",
    "outcome: 'CANDIDATE_HAS_ACCOUNT', candidate: null,",
  ],
};

describe('the combinations find a rule out in which', () => {
  const source = readFileSync(join(import.meta.dirname, 'auto-invite.rules.ts'), 'utf8');

  test.each(Object.entries(mutants))('%s', async (_, [whole, mutated]) => {
    expect(source.split(whole)).toHaveLength(2);
    const home = mkdtempSync(join(tmpdir(), 'mutant-'));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const file = join(home, 'auto-invite.rules.ts');
    const rules = join(import.meta.dirname, '../portal/access.rules.ts');
    writeFileSync(file, source.replace(whole, mutated).replace('../portal/access.rules.ts', rules));
    const mutant: typeof import('./auto-invite.rules.ts') = await import(file);
    expect(mistakesOf(mutant.decideAutoInvite)).not.toEqual([]);
  });
});
