import { describe, expect, test } from 'vitest';
import { GivenTeam, newPassword } from '../testing/given-team.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();
const minute = 60_000;

async function open() {
  const agency = await world.agency();
  return { agency, team: new GivenTeam(agency), pat: agency.facts.agentEmail };
}

describe('an agent who forgot the password', () => {
  test('gets a link, chooses a new one, and signs in; every session is ended, and a mail says so', async () => {
    const { agency, team, pat } = await open();
    const token = await team.askForReset(pat);
    expect(team.mails(pat)[0]).toMatchObject({ provider: 'POSTMARK', subject: 'Choose a new password for Trips' });
    expect(team.mails(pat)[0]?.text).toContain(`${world.url}/reset/${token}`);
    const look = 'query ($token: String!) { agentResetLink(token: $token) { agencyName email invitedBy } }';
    expect((await world.browser().ask(look, { token })).data.agentResetLink).toEqual({
      agencyName: 'Pride Travelers',
      email: pat,
      invitedBy: null,
    });
    expect(await team.reset(token)).toMatchObject({ passwordReset: true, errors: [] });
    expect((await agency.ask('{ viewer { id } }')).data.viewer).toBeNull();
    expect(await agency.trySignIn(agency.facts.agentPassword)).toMatchObject({
      errors: [{ code: 'INVALID_CREDENTIALS' }],
    });
    expect(await agency.trySignIn(newPassword)).toMatchObject({ errors: [] });
    expect(team.mails(pat)[0]).toMatchObject({ subject: 'Your password was changed' });
    expect(team.mails(pat)[0]?.text).not.toMatch(/\/(?:claim|reset)\//);
  });

  test('is answered to the byte like anybody else', async () => {
    const { agency, team, pat } = await open();
    const robin = await agency.colleague();
    const { viewer } = (await robin.ask('{ viewer { id email } }')).data;
    await team.change('agentDeactivate', viewer.id);
    const invited = `invited@${agency.facts.slug}.example`;
    await team.invite(invited);
    const before = world.mailbox.list().length;
    const answers = [];
    for (const email of [pat, 'nobody@example.com', viewer.email, invited, pat.toUpperCase()]) {
      const response = await team.forgot(email);
      answers.push(`${response.status} ${await response.text()}`);
    }
    expect(new Set(answers).size).toBe(1);
    await world.app.underway.end();
    expect(
      world.mailbox
        .list()
        .slice(0, -before)
        .map(({ to }) => to),
    ).toEqual([pat]);
  });

  test('gets no second mail within a minute, nor a fourth within an hour, and is answered the same', async () => {
    const { team, pat } = await open();
    const answers = [];
    for (const pause of [0, 1, minute, minute, minute]) {
      world.clock.advance(pause);
      answers.push(await (await team.forgot(pat)).text());
      await world.app.underway.end();
    }
    expect(new Set(answers).size).toBe(1);
    expect(team.mails(pat)).toHaveLength(3);
  });

  test('from one IP at most five a minute, whatever the address', async () => {
    const { team } = await open();
    const browser = world.browser();
    for (let n = 0; n < 5; n += 1) await team.forgot(`nobody${n}@example.com`, browser);
    expect(await (await team.forgot('nobody@example.com', browser)).json()).toMatchObject({
      data: { agentRequestReset: { errors: [{ code: 'RATE_LIMITED', retryAt: expect.any(String) }] } },
    });
  });

  test('what is no address is told so', async () => {
    const { team } = await open();
    expect(await (await team.forgot('nobody')).json()).toMatchObject({
      data: { agentRequestReset: { errors: [{ code: 'EMAIL_INVALID' }] } },
    });
  });
});

describe('a reset link', () => {
  test('works once, to the last millisecond of 60 minutes, and only the newest one', async () => {
    for (const [late, expected] of [
      [-1, true],
      [0, false],
    ] as const) {
      const { team, pat } = await open();
      const first = await team.askForReset(pat);
      world.clock.advance(minute);
      const token = await team.askForReset(pat);
      expect(await team.reset(first)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
      world.clock.advance(60 * minute + late);
      expect((await team.reset(token)).passwordReset).toBe(expected);
      expect(await team.reset(token)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
    }
  });

  test('of 16 that use it at once, one does', async () => {
    const { team, pat } = await open();
    const token = await team.askForReset(pat);
    const answers = await Promise.all(Array.from({ length: 16 }, () => team.reset(token)));
    expect(answers.filter(({ passwordReset }) => passwordReset)).toHaveLength(1);
    expect(team.mails(pat).filter(({ subject }) => subject === 'Your password was changed')).toHaveLength(1);
  });

  test('is not burnt by a password that is refused', async () => {
    const { team, pat } = await open();
    const token = await team.askForReset(pat);
    for (const password of ['short', 'pride travelers 26', 'password1234'])
      expect(await team.reset(token, password)).toMatchObject({
        errors: [{ code: 'PASSWORD_REJECTED', path: ['password'] }],
      });
    expect(await team.reset(token)).toMatchObject({ passwordReset: true });
  });

  test('is no invite, nor the other way round; a client’s link is neither', async () => {
    const { agency, team, pat } = await open();
    const reset = await team.askForReset(pat);
    const robin = `robin@${agency.facts.slug}-new.example`;
    await team.invite(robin);
    const client = await (await agency.contact()).invited();
    expect(await team.claim(reset)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
    expect(await team.reset(team.token(robin))).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
    for (const made of [client.token(), '', 'x', 'A'.repeat(64)]) {
      expect(await team.claim(made)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
      expect(await team.reset(made)).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
    }
    expect(await client.claim(team.token(robin))).toMatchObject({ errors: [{ code: 'LINK_INVALID' }] });
  });

  test('ends a sign-in that is under way with the old password', async () => {
    for (let n = 0; n < 4; n += 1) {
      const { agency, team, pat } = await open();
      const token = await team.askForReset(pat);
      const [signIn] = await Promise.all([agency.trySignIn(agency.facts.agentPassword), team.reset(token)]);
      expect((await signIn.browser.ask('{ viewer { id } }')).data.viewer).toBeNull();
    }
  });
});
