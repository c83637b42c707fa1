import { beforeAll, describe, expect, test } from 'vitest';
import { backgroundHeader } from '../touch-sessions.ts';
import type { Browser } from './browser.ts';
import type { GivenAgency } from './given-agency.ts';
import type { GivenContact } from './given-contact.ts';
import { statementsOf } from './statements.ts';
import { useWorld } from './world.ts';

const world = useWorld();

let agency: GivenAgency;
let contact: GivenContact;
let tripId: string;
let browser: Browser;
let token: string;

beforeAll(async () => {
  agency = await world.agency();
  contact = await agency.contact();
  const client = await contact.enter();
  const invited = await (await agency.contact()).invited();
  token = invited.token();
  const travelers = [contact, invited, await (await agency.contact()).disabled()];
  const documents = [{ kind: 'PROPOSAL' as const, title: 'Lisbon' }];
  tripId = (await agency.trip(travelers, { documents })).id;
  await agency.trip(travelers);
  // In the background, so that nothing is written down about the sessions.
  browser = world.browser({ [backgroundHeader]: '1' });
  for (const [name, value] of [...client.cookies, ...agency.browser.cookies]) browser.cookies.set(name, value);
});

const access = `portalAccount {
  id state email invitedAt inviteExpiresAt inviteExpired claimedAt lastSignInAt disabledAt disabledBy { id name }
  availableActions { action blocker { code message retryAt } }
  latestDelivery { id purpose to status provider problem triggeredBy { name } }
}`;
const logs = `
  loginEvents { nodes { kind occurredAt ipAddress userAgent } pageInfo { hasNextPage endCursor } }
  deliveries { nodes { purpose to status triggeredBy { name } } pageInfo { hasNextPage endCursor } }
  history { nodes { kind from to actor { name } delivery { status } } pageInfo { hasNextPage endCursor } }
`;
const travelers = `travelers { id isPrimary contact { id firstName lastName email phone ${access} } }`;
const trip = `id name startsOn endsOn firstSharedAt ${travelers} documents { id kind title url sharedAt }
  autoInvite { outcome } autoInvitePreview { outcome traveler { id } error { code } }`;

describe('reading costs', () => {
  const operations: Record<string, { query: string; statements: string[] }> = {
    'the trip page': { query: `query ($id: ID!) { trip(id: $id) { ${trip} } }`, statements: ['trips_by_id'] },
    'the list of trips': {
      query: `{ trips { nodes { ${trip} } pageInfo { hasNextPage endCursor } } }`,
      statements: ['trip_page'],
    },
    'the list of trips, counted': {
      query: '{ trips { nodes { id } totalCount } }',
      statements: ['trip_page', 'trip_count'],
    },
    'the list of contacts': {
      query: `{ contacts { nodes { id firstName ${access} } } }`,
      statements: ['contact_page'],
    },
    'the list of contacts, counted': {
      query: '{ contacts { nodes { id } totalCount } }',
      statements: ['contact_page', 'contact_count'],
    },
    'the Access tab': {
      query: `query ($contactId: ID!) { contact(id: $contactId) { id email ${access.replace('id state', `${logs} id state`)} } }`,
      statements: ['contacts_by_id', 'login_event_pages', 'delivery_pages', 'account_event_pages'],
    },
    'the sign-ins of every traveler of every trip': {
      query:
        '{ trips { nodes { travelers { contact { portalAccount { loginEvents(first: 3) { totalCount nodes { kind } } } } } } } }',
      statements: ['trip_page', 'login_event_pages', 'login_event_counts'],
    },
    'every contact of every account': {
      query: '{ portalAccounts { nodes { state contact { firstName } } } }',
      statements: ['portal_accounts_page', 'contacts_by_id'],
    },
    'every trip of every traveler': {
      query: '{ trips { nodes { travelers { trip { name } } documents { trip { name } } } } }',
      statements: ['trip_page', 'trips_by_id'],
    },
    'what happened on a trip': {
      query: `query ($id: ID!) { trip(id: $id) { name activity { nodes {
        kind actor { name } traveler { contact { firstName } } delivery { status } document { title } autoInvite { outcome }
      } } } }`,
      statements: ['trips_by_id', 'activity_pages'],
    },
    'what happened on every trip, counted': {
      query: '{ trips { nodes { activity { totalCount nodes { kind } } } } }',
      statements: ['trip_page', 'activity_pages', 'activity_counts'],
    },
    'who the agent is': {
      query: '{ viewer { id name email agency { name slug branding { brandColor } } } }',
      statements: ['viewer'],
    },
    'the agency': { query: '{ agency { name portalSettings { autoInviteOnFirstShare } } }', statements: ['agency'] },
    'the portal home': {
      query:
        '{ portalViewer { firstName email agency { name branding { logoUrl } } trips { name documents { title sharedAt } } } }',
      statements: ['portal_viewer', 'portal_trips'],
    },
    'the claim page': {
      query:
        'query ($slug: String!, $token: String!) { portalAgency(slug: $slug) { name passwordRules { minLength } claimLink(token: $token) { email } } }',
      statements: ['portal_agency', 'live_link'],
    },
  };

  test.each(Object.entries(operations))('%s', async (_, { query, statements }) => {
    const variables = { id: tripId, contactId: contact.id, slug: agency.facts.slug, token };
    const ran = await statementsOf(async () => {
      expect((await browser.ask(query, variables)).errors).toBeUndefined();
    });
    expect(ran.sort()).toEqual(statements.sort());
  });
});

test('nothing is read for a request that shows no session', async () => {
  const ran = await statementsOf(() =>
    world.browser().ask('{ trips { totalCount } contacts { totalCount } viewer { id } }'),
  );
  expect(ran).toEqual([]);
});

test('an action takes the lock first, changes in one transaction, and answers with one statement', async () => {
  const client = await (await agency.contact()).invited();
  const ran = await statementsOf(() => client.act('CANCEL_AND_DISABLE', browser));
  expect(ran.slice(0, 3)).toEqual([
    'viewer_facts',
    'begin',
    expect.stringMatching(/from "contact" .* for no key update$/),
  ]);
  expect(ran.slice(-2)).toEqual(['commit', 'action_result']);
  expect(ran.slice(3, -2).filter((text) => !/^(with|select|insert|update) /.test(text))).toEqual([]);
});
