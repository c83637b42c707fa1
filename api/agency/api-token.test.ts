import { describe, expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import { settled } from '../testing/settled.ts';
import { useWorld } from '../testing/world.ts';
import { apiScopes } from './api-token.rules.ts';

const world = useWorld();
const day = 24 * 3_600_000;

const create = (agency: GivenAgency, input: object) =>
  agency.ask(
    `mutation ($input: ApiTokenInput!) { apiTokenCreate(input: $input) {
      secret apiToken { id name scopes createdAt expiresAt lastUsedAt revokedAt } errors { code message path }
    } }`,
    { input },
  );
const revoke = async (agency: GivenAgency, id: string) =>
  (
    await agency.ask(
      'mutation ($id: ID!) { apiTokenRevoke(id: $id) { apiToken { id revokedAt } errors { code path } } }',
      { id },
    )
  ).data.apiTokenRevoke;
const tokensOf = async (agency: GivenAgency) =>
  (await agency.ask('{ apiTokens { id name scopes lastUsedAt revokedAt } }')).data.apiTokens;

const toolWith = (secret: string) => world.browser({ authorization: `Bearer ${secret}` });

describe('R39 a token', () => {
  test('is told once, and kept as a hash', async () => {
    const agency = await world.agency();
    const { data } = await create(agency, { name: ' Itinerary sync ', scopes: ['CRM_WRITE', 'CRM_WRITE', 'READ'] });
    const { secret, apiToken, errors } = data.apiTokenCreate;
    expect(errors).toEqual([]);
    expect(secret).toMatch(/^tp_[\w-]{64}$/);
    expect(apiToken).toEqual({
      id: apiToken.id,
      name: 'Itinerary sync',
      scopes: ['CRM_WRITE', 'READ'],
      createdAt: world.clock.now().toISOString(),
      expiresAt: null,
      lastUsedAt: null,
      revokedAt: null,
    });
    const { rows } = await world.app.pool.query(
      `select count(*)::int as count from secret_api_token, api_token, actor
        where secret_api_token::text || api_token::text || actor::text like $1`,
      [`%${secret.slice(3)}%`],
    );
    expect(rows[0].count).toBe(0);
  });

  test('is listed, the newest first, with what it may do and when it was last used', async () => {
    const agency = await world.agency();
    const first = await agency.tool(['READ'], { name: 'First' });
    world.clock.advance(1_000);
    await agency.tool(['PORTAL_WRITE'], { name: 'Second' });
    const usedAt = world.clock.now().toISOString();
    await first.browser.ask('{ agency { name } }');
    await expect
      .poll(() => tokensOf(agency))
      .toMatchObject([
        { name: 'Second', scopes: ['PORTAL_WRITE'], lastUsedAt: null },
        { name: 'First', scopes: ['READ'], lastUsedAt: usedAt },
      ]);
  });

  test.each([
    [{ name: ' ', scopes: ['READ'] }, ['input', 'name']],
    [{ name: 'x'.repeat(81), scopes: ['READ'] }, ['input', 'name']],
    [{ name: 'Two\nlines', scopes: ['READ'] }, ['input', 'name']],
    [{ name: 'Sync', scopes: [] }, ['input', 'scopes']],
    [{ name: 'Sync', scopes: ['READ'], expiresAt: '2020-01-01T00:00:00.000Z' }, ['input', 'expiresAt']],
  ])('is not made of %j', async (input, path) => {
    const agency = await world.agency();
    const { data } = await create(agency, input);
    expect(data.apiTokenCreate).toMatchObject({ secret: null, apiToken: null, errors: [{ code: 'INVALID', path }] });
    expect(await tokensOf(agency)).toEqual([]);
  });

  test('is dead on the request after it was revoked; revoking again changes nothing', async () => {
    const agency = await world.agency();
    const { id, browser: tool } = await agency.tool(['READ']);
    expect((await tool.ask('{ agency { slug } }')).data.agency).toEqual({ slug: agency.facts.slug });
    const revoked = await revoke(agency, id);
    expect(revoked).toEqual({ apiToken: { id, revokedAt: world.clock.now().toISOString() }, errors: [] });
    expect((await tool.post('{"query":"{ agency { slug } }"}')).status).toBe(401);
    world.clock.advance(60_000);
    expect(await revoke(agency, id)).toEqual(revoked);
  });

  test('is dead from its last instant on', async () => {
    const agency = await world.agency();
    const expiresAt = new Date(world.clock.now().getTime() + day).toISOString();
    const { browser: tool } = await agency.tool(['READ'], { expiresAt });
    world.clock.advance(day - 1);
    expect((await tool.ask('{ agency { slug } }')).status).toBe(200);
    world.clock.advance(1);
    expect((await tool.ask('{ agency { slug } }')).status).toBe(401);
  });

  test.each(['', 'tp_', 'nonsense', `tp_${'A'.repeat(64)}`])(
    '"%s" is none: 401 for the whole request',
    async (secret) => {
      const { status, errors, data, headers } = await toolWith(secret).ask('{ portalAgency(slug: "x") { name } }');
      expect({ status, data }).toEqual({ status: 401, data: undefined });
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  test('security 19: with a cookie beside it, it is refused', async () => {
    const agency = await world.agency();
    const { secret } = await agency.tool(['READ']);
    const response = await agency.browser.post('{"query":"{ agency { slug } }"}', {
      authorization: `Bearer ${secret}`,
    });
    expect(response.status).toBe(400);
  });
});

describe('R39 a partner tool', () => {
  test('reads with any token, as nobody in person', async () => {
    const agency = await world.agency();
    const contact = await agency.contact();
    for (const scope of apiScopes) {
      const { browser: tool } = await agency.tool([scope]);
      const { data } = await tool.ask(
        '{ viewer { id } agency { slug } contacts { nodes { id } } portalViewer { id } }',
      );
      expect(data).toEqual({
        viewer: null,
        agency: { slug: agency.facts.slug },
        contacts: { nodes: [{ id: contact.id }] },
        portalViewer: null,
      });
    }
  });

  test('invites, and is named in the history; the mail goes through Postmark, in no name, and answers reach an agent', async () => {
    const agency = await world.agency();
    await agency.connectGmail();
    const contact = await agency.contact();
    const { id, browser: tool } = await agency.tool(['PORTAL_WRITE']);
    const { errors, delivery } = await contact.act('SEND_INVITE', tool);
    expect(errors).toEqual([]);
    expect(delivery).toMatchObject({ status: 'SENT', provider: 'POSTMARK' });
    const { data } = await agency.ask(
      `query ($id: ID!) { contact(id: $id) { portalAccount {
        history(first: 1) { nodes { kind actor { __typename id name ... on ApiToken { scopes revokedAt } } } }
        latestDelivery { fellBack triggeredBy { __typename name } }
      } } }`,
      { id: contact.id },
    );
    const { history, latestDelivery } = data.contact.portalAccount;
    const actor = { __typename: 'ApiToken', id, name: 'Itinerary sync', scopes: ['PORTAL_WRITE'], revokedAt: null };
    expect(history.nodes).toEqual([{ kind: 'INVITE_SENT', actor }]);
    expect(latestDelivery).toEqual({
      fellBack: false,
      triggeredBy: { __typename: 'ApiToken', name: 'Itinerary sync' },
    });
    const [mail] = contact.mails();
    expect(mail).toMatchObject({ provider: 'POSTMARK', replyTo: agency.facts.agentEmail });
    expect(mail?.text).not.toContain('Itinerary sync');
    expect((await contact.claim()).errors).toEqual([]);
  });

  test('disables access, and the account says who did', async () => {
    const agency = await world.agency();
    const contact = await (await agency.contact()).claimed();
    const { browser: tool } = await agency.tool(['PORTAL_WRITE']);
    await contact.act('DISABLE_ACCESS', tool);
    expect(await contact.account()).toMatchObject({ state: 'DISABLED', disabledBy: { name: 'Itinerary sync' } });
  });

  test('shares a document, which may invite by itself', async () => {
    const agency = await world.agency();
    await agency.ask(
      'mutation { agencyUpdatePortalSettings(input: { autoInviteOnFirstShare: true }) { errors { code } } }',
    );
    const contact = await agency.contact();
    const trip = await agency.trip([contact], { documents: [{ kind: 'PROPOSAL', title: 'Lisbon' }] });
    const { data } = await agency.ask('query ($id: ID!) { trip(id: $id) { documents { id } } }', trip);
    const { browser: tool } = await agency.tool(['CRM_WRITE']);
    const share = await tool.ask('mutation ($id: ID!) { documentShare(id: $id) { autoInvite { outcome } } }', {
      id: data.trip.documents[0].id,
    });
    expect(share.data.documentShare).toEqual({ autoInvite: { outcome: 'INVITED' } });
    await settled(agency);
    expect(contact.mails()).toHaveLength(1);
  });

  test('is told which scope it lacks, and nothing has happened', async () => {
    const agency = await world.agency();
    const contact = await agency.contact();
    const { browser: tool } = await agency.tool(['READ', 'CRM_WRITE']);
    const { status, thrown } = await contact.act('SEND_INVITE', tool);
    expect(status).toBe(200);
    expect(thrown).toMatchObject([
      { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('PORTAL_WRITE') },
    ]);
    expect((await contact.account()).state).toBe('NONE');
  });

  test('that hides a field in a fragment is told the same', async () => {
    const agency = await world.agency();
    const { browser: tool } = await agency.tool(['PORTAL_WRITE']);
    const query = 'mutation { ...F } fragment F on Mutation { ... { gmailDisconnect { viewer { id } } } }';
    expect((await tool.ask(query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
