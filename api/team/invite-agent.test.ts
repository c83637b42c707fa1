import { describe, expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import { GivenTeam, newPassword } from '../testing/given-team.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();
const hours = 3_600_000;

async function open(): Promise<{ agency: GivenAgency; team: GivenTeam; robin: string }> {
  const agency = await world.agency();
  return { agency, team: new GivenTeam(agency), robin: `robin@${agency.facts.slug}-new.example` };
}

describe('an owner invites an agent', () => {
  test('who gets a mail of the product’s own, names and password themselves, and is in', async () => {
    const { agency, team, robin } = await open();
    const { agentInvite, errors } = await team.invite(robin.toUpperCase().replace('@', '@'));
    expect(errors).toEqual([]);
    expect(agentInvite).toMatchObject({
      email: robin,
      invitedBy: { name: 'Pat' },
      mail: { status: 'SENT', problem: null },
    });
    expect(Date.parse(agentInvite.expiresAt)).toBe(world.clock.now().getTime() + 168 * hours);

    const [mail] = team.mails(robin);
    expect(mail).toMatchObject({
      provider: 'POSTMARK',
      subject: 'Join Pride Travelers on Trips',
      from: expect.stringMatching(/^"?Trips"? </),
    });
    expect(mail?.text).toContain('Pat has invited you to Pride Travelers on Trips');
    expect(mail?.text).toContain(`${world.url}/claim/`);

    const { browser, viewer } = await team.claim(team.token(robin));
    expect(viewer).toMatchObject({ name: 'Robin Vega', email: robin, isOwner: false });
    expect((await browser.ask('{ agency { slug } }')).data.agency.slug).toBe(agency.facts.slug);
    expect(await agency.trySignIn(newPassword, undefined, robin)).toMatchObject({ errors: [] });
    expect((await team.list()).agentInvites).toEqual([]);
  });

  test('goes through Postmark, though the owner has a Gmail', async () => {
    const { agency, team, robin } = await open();
    await agency.connectGmail();
    await team.invite(robin);
    expect(team.mails(robin)[0]?.provider).toBe('POSTMARK');
  });

  test('a link tells its reader whose it is, as often as it is looked at; it works once', async () => {
    const { team, robin } = await open();
    await team.invite(robin);
    const token = team.token(robin);
    const look = async () =>
      (
        await world
          .browser()
          .ask(
            'query ($token: String!) { agentClaimLink(token: $token) { agencyName email invitedBy passwordMinLength } }',
            { token },
          )
      ).data.agentClaimLink;
    for (let n = 0; n < 2; n += 1)
      expect(await look()).toEqual({
        agencyName: 'Pride Travelers',
        email: robin,
        invitedBy: 'Pat',
        passwordMinLength: 12,
      });
    await team.claim(token);
    expect(await look()).toBeNull();
    expect(await team.claim(token)).toMatchObject({ viewer: null, errors: [{ code: 'LINK_INVALID' }] });
  });

  test('works to the last millisecond of 168 hours', async () => {
    for (const [late, expected] of [
      [-1, []],
      [0, [{ code: 'LINK_INVALID' }]],
    ] as const) {
      const { team, robin } = await open();
      await team.invite(robin);
      world.clock.advance(168 * hours + late);
      expect(await team.claim(team.token(robin))).toMatchObject({ errors: expected });
    }
  });

  test('a refused name or password says what to change, and costs no link', async () => {
    const { agency, team, robin } = await open();
    await team.invite(robin);
    const token = team.token(robin);
    expect(await team.claim(token, { name: ' ' })).toMatchObject({ errors: [{ code: 'INVALID', path: ['name'] }] });
    for (const password of ['short', 'pride travelers 26', 'Robin Vega is in', 'password1234'])
      expect(await team.claim(token, { password })).toMatchObject({
        errors: [{ code: 'PASSWORD_REJECTED', path: ['password'] }],
      });
    expect((await team.list()).agents).toHaveLength(1);
    expect(await team.claim(token)).toMatchObject({ errors: [] });
    expect(agency.facts.slug).toBeTruthy();
  });

  test('32 claims at once: one agent, one session', async () => {
    const { agency, team, robin } = await open();
    await team.invite(robin);
    const token = team.token(robin);
    const claims = await Promise.all(Array.from({ length: 32 }, () => team.claim(token)));
    const codes = claims.map(
      ({ errors, thrown }) => (thrown ?? errors)[0]?.extensions?.code ?? errors?.[0]?.code ?? 'in',
    );
    expect(codes.filter((code) => code === 'in')).toHaveLength(1);
    expect(codes.filter((code) => !['in', 'LINK_INVALID', 'BUSY'].includes(code))).toEqual([]);
    expect((await team.list()).agents).toHaveLength(2);
    const { rows } = await world.app.pool.query(
      `select 1 from secret_agent_session s join agent a on a.id = s.agent_id where a.email = $1 and s.agency_id = $2`,
      [robin, agency.facts.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('sent again: the earlier link is dead, the new one works', async () => {
    const { team, robin } = await open();
    const { agentInvite } = await team.invite(robin);
    const early = team.token(robin);
    expect(await team.change('agentInviteResend', agentInvite.id)).toMatchObject({
      agentInvite: { id: agentInvite.id },
      errors: [],
    });
    expect(team.token(robin)).not.toBe(early);
    expect(await team.claim(early)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
    expect(await team.claim(team.token(robin))).toMatchObject({ errors: [] });
  });

  test('withdrawn: the link is dead, the mail that waits is not sent, and the address can be invited again', async () => {
    const { team, robin } = await open();
    world.postmark.fail({ kind: 'unavailable' });
    const { agentInvite } = await team.invite(robin);
    world.postmark.recover();
    expect(agentInvite.mail.status).toBe('QUEUED');
    expect(await team.change('agentInviteWithdraw', agentInvite.id)).toMatchObject({ errors: [] });
    const { rows } = await world.app.pool.query('select status from email_delivery where link_id = $1', [
      agentInvite.id,
    ]);
    expect(rows).toEqual([{ status: 'SUPERSEDED' }]);
    expect(await team.change('agentInviteWithdraw', agentInvite.id)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    expect(await team.invite(robin)).toMatchObject({ errors: [] });
    const { agentInvite: second } = await team.invite(`second.${robin}`);
    const token = team.token(`second.${robin}`);
    await team.change('agentInviteWithdraw', second.id);
    expect(await team.claim(token)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
  });

  test.each([
    ['nobody', 'EMAIL_INVALID'],
    ['', 'EMAIL_INVALID'],
    ['a@b.example, c@d.example', 'EMAIL_INVALID'],
  ])('%j is no address', async (email, code) => {
    const { team } = await open();
    expect(await team.invite(email)).toMatchObject({ agentInvite: null, errors: [{ code, path: ['email'] }] });
  });

  test('not twice, and nobody who works here or did', async () => {
    const { agency, team, robin } = await open();
    await team.invite(robin);
    expect(await team.invite(robin)).toMatchObject({ errors: [{ code: 'INVALID', path: ['email'] }] });
    expect(await team.invite(agency.facts.agentEmail)).toMatchObject({ errors: [{ code: 'EMAIL_TAKEN' }] });
    const { viewer } = await team.claim(team.token(robin));
    await team.change('agentDeactivate', viewer.id);
    const answer = await team.invite(robin);
    expect(answer).toMatchObject({ errors: [{ code: 'EMAIL_TAKEN' }] });
    expect(answer.errors[0].message).toContain('reactivate');
  });

  test('of another agency’s agent only they learn that they are one', async () => {
    const { team } = await open();
    const other = await world.agency();
    const theirs = other.facts.agentEmail;
    expect(await team.invite(theirs)).toMatchObject({ errors: [], agentInvite: { email: theirs } });
    expect(await team.claim(team.token(theirs))).toMatchObject({ viewer: null, errors: [{ code: 'EMAIL_TAKEN' }] });
    expect(await other.trySignIn(other.facts.agentPassword)).toMatchObject({ errors: [] });
    expect((await team.list()).agents).toHaveLength(1);
  });

  test('thirty at once: each is answered, and each goes out once', async () => {
    const { team, robin } = await open();
    const emails = Array.from({ length: 15 }, (_, n) => `${n}.${robin}`);
    const answers = await Promise.all([...emails, ...emails].map((email) => team.invite(email)));
    expect(answers.filter(({ errors }) => errors?.length === 0)).toHaveLength(15);
    expect(answers.flatMap(({ errors }) => errors ?? []).every(({ code }) => code === 'INVALID')).toBe(true);
    expect((await team.list()).agentInvites).toHaveLength(15);
    for (const email of emails) expect(team.mails(email)).toHaveLength(1);
  });

  test('at most ten times a day to one address', async () => {
    const { team, robin } = await open();
    const { agentInvite } = await team.invite(robin);
    for (let n = 1; n < 10; n += 1) await team.change('agentInviteResend', agentInvite.id);
    expect(await team.change('agentInviteResend', agentInvite.id)).toMatchObject({
      errors: [{ code: 'RATE_LIMITED' }],
    });
    expect(team.mails(robin)).toHaveLength(10);
  });
});

test('the token stands in the mail and nowhere else', async () => {
  const { team, robin } = await open();
  await team.invite(robin);
  const token = team.token(robin);
  await fetch(`${world.url}/claim/${token}`);
  expect(world.log.join('')).not.toContain(token);
  const { rows } = await world.app.pool.query(`select encode(hash, 'hex') as hash from secret_agent_invite`);
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify((await world.app.pool.query('select * from agent_invite')).rows)).not.toContain(token);
});
