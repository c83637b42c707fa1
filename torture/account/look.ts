import { expect } from 'vitest';
import type { ReceivedMail } from '../../api/sandbox/mailbox.ts';
import { Browser } from '../../api/testing/browser.ts';
import type { GivenContact } from '../../api/testing/given-contact.ts';
import { type Alive, aliveOf } from './alive.ts';
import type { LinkKind } from './model.ts';
import type { Stage } from './stage.ts';
import type { PersonView, View } from './view.ts';

/** Looks at everything that can be seen, changing nothing. */
export async function look(stage: Stage): Promise<View> {
  const known = new Map([...stage.tokens.entries()].flatMap(([place, token]) => (token ? [[token, place]] : [])));
  const [people, open, alive] = await Promise.all([
    lookAtPeople(stage),
    openLinks(stage, tokensIn(stage)),
    showSessions(stage),
  ]);
  const placesOf = (tokens: string[]) => tokens.flatMap((token) => known.get(token) ?? []);
  return {
    people,
    alive,
    opening: { CLAIM: placesOf(open.CLAIM), RESET: placesOf(open.RESET) },
    openingNew: {
      CLAIM: open.CLAIM.length - placesOf(open.CLAIM).length,
      RESET: open.RESET.length - placesOf(open.RESET).length,
    },
    received: mailsOf(stage).map(describeMail).sort(),
  };
}

const accountFields = `portalAccount {
  state email invitedAt inviteExpiresAt inviteExpired claimedAt lastSignInAt disabledAt
  availableActions { action blocker { code retryAt clash { id } } }
  history(first: 100) { nodes { occurredAt from to } } deliveries(first: 100) { nodes { purpose to status } }
}`;

async function lookAtPeople({ agency, people }: Stage): Promise<PersonView[]> {
  const fields = people.map(({ id }, index) => `p${index}: contact(id: "${id}") { ${accountFields} }`);
  const [{ data }, ...stored] = await Promise.all([agency.ask(`{ ${fields.join(' ')} }`), ...people.map(aliveOf)]);
  return people.map((_, index) => personView(people, data[`p${index}`].portalAccount, stored[index] as Alive));
}

// biome-ignore lint/suspicious/noExplicitAny: it is what `accountFields` asks for
function personView(people: GivenContact[], account: any, stored: Alive): PersonView {
  return {
    state: account.state,
    email: account.email,
    inviteExpired: account.inviteExpired,
    invitedAt: instant(account.invitedAt),
    inviteExpiresAt: instant(account.inviteExpiresAt),
    claimedAt: instant(account.claimedAt),
    lastSignInAt: instant(account.lastSignInAt),
    disabledAt: instant(account.disabledAt),
    availableActions: account.availableActions.map(({ action, blocker }: OfferedAction) => ({
      action,
      code: blocker?.code ?? null,
      retryAt: instant(blocker?.retryAt),
      clash: blocker?.clash ? people.findIndex(({ id }) => id === blocker.clash?.id) : null,
    })),
    changes: changesOf(account.history.nodes),
    stored,
    mails: account.deliveries.nodes.map((mail: Delivery) => `${mail.purpose} to ${mail.to}: ${mail.status}`).sort(),
  };
}

/** The oldest first. Each is later than the one before, whoever made them at the same time. */
function changesOf(history: Change[]): string[] {
  const times = history.map(({ occurredAt }) => Date.parse(occurredAt)).reverse();
  expect(times, 'the times of a history').toEqual([...new Set(times)].sort((a, b) => a - b));
  return history.map(({ from, to }) => `${from} → ${to}`).reverse();
}

interface Change {
  occurredAt: string;
  from: string;
  to: string;
}
interface OfferedAction {
  action: string;
  blocker: { code: string; retryAt: string | null; clash: { id: string } | null } | null;
}
interface Delivery {
  purpose: string;
  to: string;
  status: string;
}

const instant = (text: string | null | undefined) => (text ? Date.parse(text) : null);

/** Opens every link at both pages: those that work. */
async function openLinks(stage: Stage, tokens: string[]): Promise<Record<LinkKind, string[]>> {
  if (tokens.length === 0) return { CLAIM: [], RESET: [] };
  const fields = tokens.map(
    (token, place) =>
      `c${place}: claimLink(token: "${token}") { expiresAt } r${place}: resetLink(token: "${token}") { expiresAt }`,
  );
  const query = `query ($slug: String!) { portalAgency(slug: $slug) { ${fields.join(' ')} } }`;
  const { data } = await stage.world.browser().ask(query, { slug: stage.agency.facts.slug });
  const opening = (letter: string) => tokens.filter((_, place) => data.portalAgency[letter + place]);
  return { CLAIM: opening('c'), RESET: opening('r') };
}

/** Shows every session cookie, in the background, so that none is kept alive by it. */
async function showSessions({ world, sessions }: Stage): Promise<number[]> {
  const shown = await Promise.all(
    [...sessions].map(async ([key, cookie]) => {
      const browser = new Browser(world.url, { 'x-background': '1' });
      browser.cookies.set('client', cookie);
      return (await browser.ask('{ portalViewer { id } }')).data.portalViewer ? [key] : [];
    }),
  );
  return shown.flat();
}

/** The mails of a history, the oldest first. */
const mailsOf = ({ world, addresses }: Stage): ReceivedMail[] =>
  world.mailbox
    .list()
    .filter(({ to }) => addresses.some((address) => address.toLowerCase() === to.toLowerCase()))
    .reverse();

const describeMail = ({ to, text }: ReceivedMail): string => {
  const kind = /\/(claim|reset)\/[\w-]+/.exec(text)?.[1];
  const purpose = kind === 'claim' ? 'INVITE' : kind === 'reset' ? 'PASSWORD_RESET' : 'PASSWORD_CHANGED';
  return `${purpose} to ${to.toLowerCase()}`;
};

/** The tokens that mails have brought, the oldest first. */
export const tokensIn = (stage: Stage): string[] =>
  mailsOf(stage).flatMap(({ text }) => /\/(?:claim|reset)\/([\w-]+)/.exec(text)?.[1] ?? []);
