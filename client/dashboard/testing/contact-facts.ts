import type { EmailProvider, InviteFindingKind, LoginEventKind, PortalAccountEventKind } from '../gql/graphql.ts';
import { type Account, delivery, traveler } from './facts.ts';

/* What the API says of a contact, of what happened, and of lists of them. */

interface Logs {
  deliveries?: object;
  loginEvents?: object;
  history?: object;
  diagnosis?: object[];
}

/** A page of a list. What follows it begins after the cursor "at <id>". */
export function pageOf(nodes: readonly { id: string }[], { all = nodes.length, hasNextPage = false } = {}) {
  return {
    edges: nodes.map((node) => ({ cursor: `at ${node.id}`, node })),
    pageInfo: { hasNextPage, hasPreviousPage: false, endCursor: nodes.length > 0 ? `at ${nodes.at(-1)?.id}` : null },
    totalCount: all,
  };
}

/** A contact; Ana Ruiz unless told otherwise. The account is read anew by every query, so a test may change it. */
export function onFile(account: Account, person: Parameters<typeof traveler>[1] = {}, logs: Logs = {}) {
  Object.assign(account, {
    deliveries: pageOf([]),
    loginEvents: pageOf([]),
    history: pageOf([]),
    diagnosis: [],
    ...logs,
  });
  return traveler(account, person).contact;
}

type MailFacts = Parameters<typeof delivery>[0] & {
  provider?: EmailProvider;
  fellBack?: boolean;
  fallBackReason?: string;
};

/** A mail as the log lists it. */
export const mailed = (id: string, facts: MailFacts = {}) => ({
  provider: 'POSTMARK',
  fellBack: false,
  createdAt: '2026-11-20T09:12:00.000Z',
  ...delivery(facts),
  ...facts,
  id,
});

export const signIn = (id: string, kind: LoginEventKind, facts: { userAgent?: string; ipAddress?: string } = {}) => ({
  id,
  kind,
  occurredAt: '2026-11-22T20:14:00.000Z',
  ...facts,
});

interface EventFacts {
  actor?: object;
  to?: string;
  email?: string | null;
  delivery?: object;
  occurredAt?: string;
}

export const event = (id: string, kind: PortalAccountEventKind, facts: EventFacts = {}) => ({
  id,
  kind,
  occurredAt: '2026-11-12T15:03:00.000Z',
  from: 'PENDING',
  to: 'PENDING',
  ...facts,
});

export const finding = (kind: InviteFindingKind, fine: boolean | null, message = 'Said by the API.') => ({
  kind,
  fine,
  message,
});
