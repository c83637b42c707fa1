import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { GivenTeam } from '../testing/given-team.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

/** Pat, who owns the agency, and Robin, who does not. */
async function open() {
  const agency = await world.agency();
  const team = new GivenTeam(agency);
  const robin = await agency.colleague();
  const { data } = await robin.ask('{ viewer { id email isOwner } }');
  expect(data.viewer.isOwner).toBe(false);
  return { agency, team, robin, robinId: data.viewer.id as string, robinEmail: data.viewer.email as string };
}

const isIn = async (browser: Browser) => (await browser.ask('{ agency { id } }')).data.agency !== null;

describe('who works at an agency', () => {
  test('every agent sees it; only an owner changes it', async () => {
    const { agency, team, robin, robinId } = await open();
    const { agentInvite } = await team.invite(`new@${agency.facts.slug}.example`);
    const before = await team.list(robin);
    expect(before.agents.map(({ name }: { name: string }) => name)).toEqual(['Pat', 'Robin']);
    const answers = [
      await team.invite(`other@${agency.facts.slug}.example`, robin),
      await team.change('agentInviteResend', agentInvite.id, robin),
      await team.change('agentInviteWithdraw', agentInvite.id, robin),
      await team.change('agentDeactivate', agency.facts.agentId, robin),
      await team.change('agentReactivate', robinId, robin),
      await team.change('agentSetOwner', robinId, robin, true),
    ];
    for (const { thrown } of answers) expect(thrown).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await team.list()).toEqual(before);
  });

  test('the first agent of an agency owns it; an owner makes others owners, who can do the same', async () => {
    const { agency, team, robin, robinId } = await open();
    expect((await team.list()).agents[0]).toMatchObject({ name: 'Pat', isOwner: true });
    expect(await team.change('agentSetOwner', robinId, agency.browser, true)).toMatchObject({
      agent: { isOwner: true },
    });
    expect(await team.change('agentDeactivate', agency.facts.agentId, robin)).toMatchObject({ errors: [] });
    expect(await isIn(agency.browser)).toBe(false);
  });

  test('an owner can neither deactivate nor demote themselves, so that there is always one', async () => {
    const { agency, team } = await open();
    const me = agency.facts.agentId;
    for (const answer of [
      await team.change('agentDeactivate', me),
      await team.change('agentSetOwner', me, agency.browser, false),
    ])
      expect(answer).toMatchObject({
        agent: { isOwner: true, deactivatedAt: null },
        errors: [{ code: 'INVALID', path: ['id'] }],
      });
  });

  test('two owners who deactivate each other at once: one of them stays', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { agency, team, robin, robinId } = await open();
      await team.change('agentSetOwner', robinId, agency.browser, true);
      await Promise.all([
        team.change('agentDeactivate', robinId),
        team.change('agentDeactivate', agency.facts.agentId, robin),
      ]);
      expect([await isIn(agency.browser), await isIn(robin)].filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('a deactivated agent', () => {
  test('is out at once in every browser, and cannot sign in; what they did keeps their name', async () => {
    const { agency, team, robin, robinId, robinEmail } = await open();
    const { browser: second } = await agency.trySignIn(agency.facts.agentPassword, undefined, robinEmail);
    const client = await agency.contact();
    await client.act('SEND_INVITE', robin);
    expect(await team.change('agentDeactivate', robinId)).toMatchObject({
      agent: { deactivatedAt: world.clock.now().toISOString() },
      errors: [],
    });
    for (const browser of [robin, second]) {
      expect(await isIn(browser)).toBe(false);
      expect((await client.act('RESEND_INVITE', browser)).thrown).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
    expect(await agency.trySignIn(agency.facts.agentPassword, undefined, robinEmail)).toMatchObject({
      viewer: null,
      errors: [{ code: 'INVALID_CREDENTIALS' }],
    });
    expect((await client.logs()).history[0].actor.name).toBe('Robin');
  });

  test('takes the API tokens that they made along, for good; those of others work on', async () => {
    const { agency, team, robin, robinId } = await open();
    const ours = await agency.tool(['READ'], { name: 'Ledger' });
    const theirs = await agency.tool(['PORTAL_WRITE'], { name: 'Robin’s tool', by: robin });
    const read = async ({ browser }: typeof ours) => (await browser.ask('{ contacts { nodes { id } } }')).status;
    expect([await read(ours), await read(theirs)]).toEqual([200, 200]);

    await team.change('agentDeactivate', robinId);
    const revokedAt = world.clock.now().toISOString();
    expect([await read(ours), await read(theirs)]).toEqual([200, 401]);
    world.clock.advance(60_000);
    await team.change('agentReactivate', robinId);
    expect([await read(ours), await read(theirs)]).toEqual([200, 401]);
    expect((await agency.ask('{ apiTokens { name revokedAt createdBy { id name } } }')).data.apiTokens).toMatchObject([
      { name: 'Robin’s tool', revokedAt, createdBy: { id: robinId, name: 'Robin' } },
      { name: 'Ledger', revokedAt: null, createdBy: { id: agency.facts.agentId, name: 'Pat' } },
    ]);
  });

  test('who is making a token at that moment has none that works', async () => {
    for (let n = 0; n < 8; n += 1) {
      const { agency, team, robin, robinId } = await open();
      await Promise.all([
        robin.ask('mutation { apiTokenCreate(input: { name: "x", scopes: [READ] }) { secret } }'),
        team.change('agentDeactivate', robinId),
      ]);
      const { data } = await agency.ask('{ apiTokens { revokedAt } }');
      expect(data.apiTokens.filter(({ revokedAt }: { revokedAt: string | null }) => !revokedAt)).toEqual([]);
    }
  });

  test('is let in again with the password they had; ended sessions stay ended', async () => {
    const { agency, team, robin, robinId, robinEmail } = await open();
    await team.change('agentDeactivate', robinId);
    expect(await team.change('agentReactivate', robinId)).toMatchObject({ agent: { deactivatedAt: null }, errors: [] });
    expect(await isIn(robin)).toBe(false);
    expect(await agency.trySignIn(agency.facts.agentPassword, undefined, robinEmail)).toMatchObject({ errors: [] });
  });

  test('loses their Gmail, here and at Google', async () => {
    const { agency, team } = await open();
    const gmail = await agency.connectGmail();
    expect(world.google.listStanding().map(({ email }) => email)).toContain(gmail);
    const { agentInvite } = await team.invite(`owner@${agency.facts.slug}.example`);
    const { browser, viewer } = await team.claim(team.token(agentInvite.email));
    await team.change('agentSetOwner', viewer.id, agency.browser, true);
    await team.change('agentDeactivate', agency.facts.agentId, browser);
    expect(world.google.listStanding().map(({ email }) => email)).not.toContain(gmail);
    const { rows } = await world.app.pool.query(
      `select (select count(*)::int from gmail_connection where agency_id = $1) as connections,
              (select count(*)::int from secret_gmail_token where agency_id = $1) as tokens`,
      [agency.facts.id],
    );
    expect(rows).toEqual([{ connections: 0, tokens: 0 }]);
  });

  test('who is signing in at that moment gets no session that a reactivation would revive', async () => {
    for (let n = 0; n < 8; n += 1) {
      const { agency, team, robinId, robinEmail } = await open();
      const [signIn] = await Promise.all([
        agency.trySignIn(agency.facts.agentPassword, undefined, robinEmail),
        team.change('agentDeactivate', robinId),
      ]);
      await team.change('agentReactivate', robinId);
      expect(await isIn(signIn.browser)).toBe(false);
    }
  });

  test('has no use for a reset link that was on its way', async () => {
    const { team, robinId, robinEmail } = await open();
    const token = await team.askForReset(robinEmail);
    await team.change('agentDeactivate', robinId);
    expect(await team.reset(token)).toMatchObject({ passwordReset: false, errors: [{ code: 'LINK_INVALID' }] });
    await team.change('agentReactivate', robinId);
    expect(await team.reset(token)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
  });
});
