import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiScope, apiScopes } from '../agency/api-token.rules.ts';
import { createSchema } from '../schema.ts';
import type { Browser } from './browser.ts';
import type { GivenAgency } from './given-agency.ts';
import { clientPassword } from './given-contact.ts';
import {
  fillArguments,
  listPlaces,
  listRootFields,
  type Place,
  type RootField,
  writeOperation,
} from './schema-fields.ts';
import { useWorld } from './world.ts';

const world = useWorld();
const schema = await createSchema();
const fields = listRootFields(schema);
const idsOf = ({ args }: RootField) => listPlaces(args).filter(({ type }) => type === 'ID');

/** Fields that name nobody's things. A new field without an id is added here, and looked at by the tests below. */
const withoutId = [
  'agency',
  'agencyUpdateBranding',
  'agencyUpdatePortalSettings',
  'agentClaim',
  'agentClaimLink',
  'agentInvite',
  'agentInvites',
  'agentRequestReset',
  'agentResetLink',
  'agentResetPassword',
  'agentSignIn',
  'agentSignOut',
  'agents',
  'apiTokenCreate',
  'apiTokens',
  'contactCreate',
  'contacts',
  'gmailConnect',
  'gmailDisconnect',
  'portalAccountCounts',
  'portalAccounts',
  'portalAgency',
  'portalClaim',
  'portalRequestLink',
  'portalResetPassword',
  'portalSignIn',
  'portalSignOut',
  'portalViewer',
  'tripCreate',
  'trips',
  'viewer',
];

/** What a partner tool's token needs, by the field's name; null for what is for agents only. */
function scopeFor({ kind, name }: RootField): ApiScope | null {
  if (/^(apiToken|agents|agentInvites)/.test(name)) return null;
  if (kind === 'query') return 'READ';
  if (/^portal(Account|Invite)/.test(name)) return 'PORTAL_WRITE';
  return /^(contact|trip|traveler|document)/.test(name) ? 'CRM_WRITE' : null;
}
const isEnough = (scope: ApiScope, needed: ApiScope | null) => needed === 'READ' || scope === needed;

/** What an agency has, made anew for every field, by the name of the argument that takes its id. */
interface Estate {
  agency: GivenAgency;
  /** Of `field`, at a place. */
  idOf(field: string, path: string): string;
}

const stateOf: Record<string, 'invited' | 'claimed' | 'disabled'> = {
  portalAccountResendInvite: 'invited',
  portalAccountCancelAndDisable: 'invited',
  portalAccountSendPasswordReset: 'claimed',
  portalAccountDisableAccess: 'claimed',
  portalAccountReactivateAndReinvite: 'disabled',
  portalAccountReEnableOnly: 'disabled',
};

/** `mark` is in every name that is given here. */
async function settle(agency: GivenAgency, field: string, mark: string): Promise<Estate> {
  const contact = await agency.contact({ firstName: `${mark} first`, lastName: `${mark} last` });
  const state = stateOf[field];
  if (state) await contact[state]();
  const traveler = await agency.contact({ firstName: `${mark} first`, lastName: `${mark} last` });
  const documents = [{ kind: 'INVOICE' as const, title: `${mark} title` }];
  const trip = await agency.trip([traveler], { name: `${mark} trip`, documents });
  const { data } = await agency.ask('query ($id: ID!) { trip(id: $id) { travelers { id } documents { id } } }', trip);
  const colleague = await agency.colleague(`${mark} colleague`);
  const { viewer } = (await colleague.ask('{ viewer { id } }')).data;
  const invited = await agency.ask('mutation ($email: String!) { agentInvite(email: $email) { agentInvite { id } } }', {
    email: `${mark}@${agency.facts.slug}-new.example`,
  });
  const inviteId = invited.data.agentInvite.agentInvite.id;
  const ids: Record<string, string> = {
    'agentDeactivate id': viewer.id,
    'agentReactivate id': viewer.id,
    'agentSetOwner id': viewer.id,
    'agentInviteResend id': inviteId,
    'agentInviteWithdraw id': inviteId,
    contactId: contact.id,
    tripId: trip.id,
    'contact id': contact.id,
    'contactUpdate id': contact.id,
    'trip id': trip.id,
    'tripUpdate id': trip.id,
    'travelerRemove id': data.trip.travelers[0].id,
    'travelerMakePrimary id': data.trip.travelers[0].id,
    'documentShare id': data.trip.documents[0].id,
    'apiTokenRevoke id': (await agency.tool(['READ'], { name: `${mark} tool` })).id,
  };
  return {
    agency,
    idOf(field, path) {
      const id = ids[`${field} ${path}`] ?? ids[path];
      if (!id) throw new Error(`Whose id does ${field}(${path}) take? Add it to what an agency has.`);
      return id;
    },
  };
}

const good: Record<string, unknown> = { String: 'Lisbon', DocumentKind: 'PROPOSAL', Date: '2027-05-14', Boolean: true };

/** The whole answer, as it came over the wire. */
async function rawAnswer(browser: Browser, query: string, variables: object): Promise<string> {
  const response = await browser.post(JSON.stringify({ query, variables }));
  return `${response.status} ${await response.text()}`;
}

const unknown = '01234567-89ab-7def-8123-456789abcdef';

test('every root field is in the matrix, or named as one without an id', () => {
  const listed = [...withoutId, ...fields.filter((field) => idsOf(field).length > 0).map(({ name }) => name)];
  expect(listed.sort()).toEqual(fields.map(({ name }) => name).sort());
});

describe.each(
  fields.flatMap((field) => idsOf(field).map(({ path }) => [`${field.name}(${path})`, field, path] as const)),
)('%s', (_, field, path) => {
  const query = writeOperation(field);
  let own: Estate;
  let foreign: Estate;
  beforeAll(async () => {
    own = await settle(await world.agency(), field.name, 'own');
    foreign = await settle(await world.agency(), field.name, 'canary');
  });

  const variables = (id: string) =>
    fillArguments(
      field.args,
      (place: Place) => (place.type === 'ID' ? own.idOf(field.name, place.path) : good[place.type]),
      { [path]: id },
    );
  const everythingOfTheirs = () =>
    rawAnswer(
      foreign.agency.browser,
      `{ contacts { nodes { id firstName email portalAccount { state latestDelivery { id } history { totalCount } } } }
           trips { nodes { id name startsOn travelers { id isPrimary } documents { id title sharedAt } } } }`,
      {},
    );

  test("another agency's is to the byte like an unknown one, and untouched", async () => {
    const before = await everythingOfTheirs();
    const answer = await rawAnswer(own.agency.browser, query, variables(foreign.idOf(field.name, path)));
    expect(answer).toBe(await rawAnswer(own.agency.browser, query, variables(unknown)));
    expect(answer).toMatch(field.kind === 'query' ? /"outcome":null/ : /"code":"\w*NOT_FOUND"/);
    expect(answer).not.toContain('canary');
    expect(await everythingOfTheirs()).toBe(before);
  });

  test('a client of the agency, and nobody, are told to sign in, whatever the id', async () => {
    const client = await (await own.agency.contact()).enter();
    const mine = own.idOf(field.name, path);
    const answers = [];
    for (const browser of [client, world.browser()])
      for (const id of [mine, foreign.idOf(field.name, path), unknown])
        answers.push(await rawAnswer(browser, query, variables(id)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^200 .*"code":"UNAUTHENTICATED"/);
  });

  test.each(apiScopes)('a token with %s does what its scope allows, with what an agent finds', async (scope) => {
    const { browser: tool } = await own.agency.tool([scope]);
    const mine = own.idOf(field.name, path);
    if (!isEnough(scope, scopeFor(field))) {
      const answers = [];
      for (const id of [mine, foreign.idOf(field.name, path), unknown])
        answers.push(await rawAnswer(tool, query, variables(id)));
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^200 .*"code":"FORBIDDEN"/);
      return;
    }
    const notFound = await rawAnswer(own.agency.browser, query, variables(unknown));
    for (const id of [foreign.idOf(field.name, path), unknown])
      expect(await rawAnswer(tool, query, variables(id))).toBe(notFound);
    if (field.kind === 'query') expect(await rawAnswer(tool, query, variables(mine))).toContain('own');
  });

  test("the agency's own is found", async () => {
    const answer = await rawAnswer(own.agency.browser, query, variables(own.idOf(field.name, path)));
    expect(answer).toMatch(field.kind === 'query' ? /"outcome":\{/ : /"errors":\[\]/);
    expect(answer).toContain('own');
  });
});

describe('without an id', () => {
  let theirs: Estate;
  let agency: GivenAgency;
  let agent: Browser;
  let client: Browser;
  beforeAll(async () => {
    theirs = await settle(await world.agency(), 'portalAccountDisableAccess', 'canary');
    await settle(theirs.agency, 'portalAccountReEnableOnly', 'canary-too');
    agency = await world.agency();
    agent = agency.browser;
    client = await (await agency.contact()).enter();
  });

  test.each(
    fields
      .filter(({ kind, name }) => kind === 'query' && withoutId.includes(name))
      .map((field) => [field.name, field] as const),
  )('%s shows nothing of another agency', async (name, field) => {
    const all = { filter: { states: ['NONE', 'PENDING', 'ACTIVE', 'DISABLED'] }, search: 'canary', first: 100 };
    const declared = new Set(field.args.map((arg) => arg.name));
    const variables = Object.fromEntries(Object.entries(all).filter(([given]) => declared.has(given)));
    const slug = theirs.agency.facts.slug;
    for (const browser of [agent, client, world.browser()])
      for (const given of [variables, { ...variables, search: null }])
        expect(await rawAnswer(browser, writeOperation(field), { slug, ...given })).not.toContain('canary');
    if (name === 'portalAccountCounts')
      expect((await agent.ask(`{ ${name} { everyone } }`)).data[name]).toEqual({ everyone: 1 });
  });

  test.each(
    fields
      .filter((field) => withoutId.includes(field.name) && scopeFor(field) !== 'READ')
      .map((field) => [field.name, field] as const),
  )('%s is done by no token without its scope', async (name, field) => {
    const { data } = await agent.ask('{ agency { name } }');
    const own = [...(await Promise.all(apiScopes.map((scope) => agency.tool([scope]))))];
    for (const [index, scope] of apiScopes.entries()) {
      if (isEnough(scope, scopeFor(field))) continue;
      const given = fillArguments(field.args, ({ type }) => good[type] ?? [], {});
      const answer = await rawAnswer(own[index]?.browser as Browser, writeOperation(field), given);
      expect(`${name}: ${answer}`).toMatch(/: 200 .*"code":"FORBIDDEN"/);
    }
    expect((await agent.ask('{ agency { name } }')).data).toEqual(data);
  });

  test.each(['contacts', 'trips', 'portalAccounts'])("%s starts after no row of another agency's", async (name) => {
    const list = `{ ${name}(first: 1) { totalCount pageInfo { endCursor } } }`;
    const cursor = (await theirs.agency.ask(list)).data[name].pageInfo.endCursor;
    const after = `query ($after: String) { ${name}(after: $after) { nodes { id } } }`;
    expect(await rawAnswer(agent, after, { after: cursor })).not.toContain('canary');
  });

  test("a client of one agency is nobody in the other's portal", async () => {
    const { data } = await client.ask(
      `mutation ($slug: String!, $email: String!, $password: String!) {
        portalSignIn(slug: $slug, email: $email, password: $password) { viewer { id } errors { code } }
      }`,
      { slug: theirs.agency.facts.slug, email: 'ana1@agency-1-clients.example', password: clientPassword },
    );
    expect(data.portalSignIn).toEqual({ viewer: null, errors: [{ code: 'INVALID_CREDENTIALS' }] });
  });
});
