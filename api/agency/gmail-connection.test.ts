import { describe, expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import { askForConsent, decide, walkConsent } from '../testing/walk-consent.ts';
import { useWorld } from '../testing/world.ts';
import { askToReconnect, findGmail } from './find-gmail.ts';

const world = useWorld();
const settings = '/settings/email-integrations';
const minute = 60_000;

const gmailOf = async (agency: GivenAgency) =>
  (await agency.ask('{ viewer { gmail { email status connectedAt } } }')).data.viewer.gmail;

/** How many permissions of an address stand at Google. */
const standing = (email: string) => world.google.listStanding().filter((grant) => grant.email === email).length;

async function stored(agency: GivenAgency) {
  const { rows } = await world.app.pool.query(
    "select encode(sealed_token, 'escape') as token from secret_gmail_token where agency_id = $1",
    [agency.facts.id],
  );
  return rows;
}

describe('R16 an agent connects Gmail', () => {
  test('by way of Google, with address and since', async () => {
    const agency = await world.agency();
    expect(await gmailOf(agency)).toBeNull();
    expect(await walkConsent(agency.browser, { email: 'pat@gmail.example' })).toBe(`${settings}?gmail=connected`);
    expect(await gmailOf(agency)).toEqual({
      email: 'pat@gmail.example',
      status: 'CONNECTED',
      connectedAt: world.clock.now().toISOString(),
    });
  });

  test('for nothing but sending and the address, with PKCE, and with a token that lasts', async () => {
    const agency = await world.agency();
    const asked = (await askForConsent(agency.browser)).searchParams;
    expect(asked.get('scope')?.split(' ').sort()).toEqual([
      'https://www.googleapis.com/auth/gmail.send',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      access_type: 'offline',
      prompt: 'consent',
      code_challenge_method: 'S256',
      redirect_uri: `${world.url}/oauth/google/callback`,
      login_hint: agency.facts.agentEmail,
    });
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('state')).toMatch(/^[\w-]{64}$/);
  });

  test('and the refresh token is nowhere readable', async () => {
    const agency = await world.agency();
    await agency.connectGmail();
    const [row] = await stored(agency);
    expect(row.token).not.toContain('sandbox');
    expect(world.log.join('\n')).not.toMatch(/1\/\/sandbox-|ya29\.sandbox-/);
  });

  test('again with another address: the new one counts, and the old permission ends', async () => {
    const agency = await world.agency();
    await agency.connectGmail('old@gmail.example');
    world.clock.advance(minute);
    await agency.connectGmail('new@gmail.example');
    expect(await gmailOf(agency)).toMatchObject({
      email: 'new@gmail.example',
      connectedAt: world.clock.now().toISOString(),
    });
    expect(await stored(agency)).toHaveLength(1);
    expect([standing('old@gmail.example'), standing('new@gmail.example')]).toEqual([0, 1]);
  });

  test('again with the same address, which Google would end as a whole', async () => {
    const agency = await world.agency();
    await agency.connectGmail('same@gmail.example');
    await agency.connectGmail('same@gmail.example');
    expect(standing('same@gmail.example')).toBe(2);
    expect((await (await agency.contact()).act('SEND_INVITE')).delivery).toMatchObject({ provider: 'GMAIL' });
  });

  test('and what is learned late of an earlier connection does not count for the new one', async () => {
    const agency = await world.agency();
    await agency.connectGmail();
    const earlier = await findGmail(world.app, agency.facts.id, agency.facts.agentId);
    if (!earlier) throw new Error('There is no connection.');
    world.clock.advance(1);
    await agency.connectGmail();
    await askToReconnect(world.app, earlier);
    expect(await gmailOf(agency)).toMatchObject({ status: 'CONNECTED' });
  });

  test('with two tabs at once, either of which may finish', async () => {
    const agency = await world.agency();
    const [one, two] = [await askForConsent(agency.browser), await askForConsent(agency.browser)];
    for (const page of [two, one]) {
      const answer = await agency.browser.visit(await decide(page));
      expect(answer.headers.get('location')).toBe(`${settings}?gmail=connected`);
    }
  });
});

describe('R16 security 24: refused, in a word for the settings page', () => {
  const refused = (reason: string) => `${settings}?gmail=refused&reason=${reason}`;
  const visit = async (agency: GivenAgency, address: string) =>
    (await agency.browser.visit(address)).headers.get('location');

  test('a consent that was denied', async () => {
    const agency = await world.agency();
    expect(await walkConsent(agency.browser, { decision: 'deny' })).toBe(refused('denied'));
    expect(await gmailOf(agency)).toBeNull();
  });

  test('a consent without the send scope, and what was granted is given back', async () => {
    const agency = await world.agency();
    const email = 'unticked@gmail.example';
    expect(await walkConsent(agency.browser, { email, send: false })).toBe(refused('scope'));
    expect(await gmailOf(agency)).toBeNull();
    expect(await stored(agency)).toEqual([]);
    expect(standing(email)).toBe(0);
  });

  test('a consent without the send scope, and the connection that stands stays as it is', async () => {
    const agency = await world.agency();
    const email = await agency.connectGmail();
    const before = await gmailOf(agency);
    world.clock.advance(minute);
    expect(await walkConsent(agency.browser, { email, send: false })).toBe(refused('scope'));
    expect(await gmailOf(agency)).toEqual(before);
    expect((await (await agency.contact()).act('SEND_INVITE')).delivery).toMatchObject({ provider: 'GMAIL' });

    const other = 'other@gmail.example';
    expect(await walkConsent(agency.browser, { email: other, send: false })).toBe(refused('scope'));
    expect(standing(other)).toBe(0);
    expect((await (await agency.contact()).act('SEND_INVITE')).delivery).toMatchObject({ provider: 'GMAIL' });
  });

  test('a way back that was used', async () => {
    const agency = await world.agency();
    const back = await decide(await askForConsent(agency.browser));
    expect(await visit(agency, back)).toBe(`${settings}?gmail=connected`);
    expect(await visit(agency, back)).toBe(refused('state'));
    expect(await gmailOf(agency)).toMatchObject({ status: 'CONNECTED' });
  });

  test('a way back that was used by many at once counts once', async () => {
    const agency = await world.agency();
    const back = await decide(await askForConsent(agency.browser));
    const ends = await Promise.all(Array.from({ length: 8 }, () => visit(agency, back)));
    expect(ends.filter((end) => end === `${settings}?gmail=connected`)).toHaveLength(1);
    expect(ends.filter((end) => end === refused('state'))).toHaveLength(7);
  });

  test('a way back that is older than 10 minutes', async () => {
    for (const [age, end] of [
      [10 * minute - 1, `${settings}?gmail=connected`],
      [10 * minute, refused('state')],
    ] as const) {
      const agency = await world.agency();
      const back = await decide(await askForConsent(agency.browser));
      world.clock.advance(age);
      expect(await visit(agency, back)).toBe(end);
    }
  });

  test("a way back that is another agent's", async () => {
    const pat = await world.agency();
    for (const other of [await pat.colleague(), (await world.agency()).browser]) {
      const back = await decide(await askForConsent(pat.browser));
      expect((await other.visit(back)).headers.get('location')).toBe(refused('state'));
      expect((await other.ask('{ viewer { gmail { email } } }')).data.viewer.gmail).toBeNull();
      // It was shown once.
      expect(await visit(pat, back)).toBe(refused('state'));
      expect(await gmailOf(pat)).toBeNull();
    }
  });

  test('a way back without a session', async () => {
    const agency = await world.agency();
    const back = await decide(await askForConsent(agency.browser));
    expect((await world.browser().visit(back)).headers.get('location')).toBe(refused('state'));
    expect(await gmailOf(agency)).toBeNull();
  });

  test('a way back that is made up', async () => {
    const agency = await world.agency();
    const state = (await askForConsent(agency.browser)).searchParams.get('state') ?? '';
    const forged = `${state.slice(0, -1)}${state.endsWith('A') ? 'B' : 'A'}`;
    for (const query of ['', 'state=', 'code=4%2Fx', `state=${forged}&code=x`, `state=%00&code=x`, 'state=a&state=b'])
      expect(await visit(agency, `/oauth/google/callback?${query}`)).toBe(refused('state'));
  });

  test('a code that Google does not know, that somebody else got, or that is missing', async () => {
    const agency = await world.agency();
    const others = new URL(await decide(await askForConsent(agency.browser))).searchParams.get('code') ?? '';
    for (const code of [undefined, 'made-up', others]) {
      const back = new URL(await decide(await askForConsent(agency.browser)));
      if (code === undefined) back.searchParams.delete('code');
      else back.searchParams.set('code', code);
      expect(await visit(agency, back.href)).toBe(refused('failed'));
    }
    expect(await gmailOf(agency)).toBeNull();
  });

  test('everybody, where the server is not set up for it', async () => {
    const agency = await world.agency();
    const { google } = world.app;
    world.app.google = null;
    const { data } = await agency.ask('mutation { gmailConnect { authorizationUrl errors { code message } } }');
    world.app.google = google;
    expect(data.gmailConnect).toEqual({
      authorizationUrl: null,
      errors: [{ code: 'INVALID', message: expect.stringContaining('not set up') }],
    });
  });

  test('whoever has no session cannot even set out', async () => {
    const { errors } = await world.browser().ask('mutation { gmailConnect { authorizationUrl } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('R16 an agent disconnects Gmail', () => {
  const disconnect = 'mutation { gmailDisconnect { viewer { id gmail { email } } } }';

  test('and it is forgotten, here and at Google', async () => {
    const agency = await world.agency();
    const email = await agency.connectGmail();
    expect(standing(email)).toBe(1);
    const { data } = await agency.ask(disconnect);
    expect(data.gmailDisconnect.viewer).toEqual({ id: agency.facts.agentId, gmail: null });
    expect(await stored(agency)).toEqual([]);
    expect(standing(email)).toBe(0);
  });

  test('also while Google is out of reach, and where there is nothing to disconnect', async () => {
    const agency = await world.agency();
    await agency.connectGmail();
    world.google.fail('token-unavailable');
    for (const _ of [1, 2]) expect((await agency.ask(disconnect)).data.gmailDisconnect.viewer.gmail).toBeNull();
    world.google.recover();
    expect(await stored(agency)).toEqual([]);
  });
});

describe("R2 an agent's Gmail", () => {
  test('is null to everybody else, also in a history', async () => {
    const agency = await world.agency();
    const colleague = await agency.colleague('Robin');
    await agency.connectGmail();
    const contact = await (await agency.contact()).invited();
    const history = `query ($id: ID!) { contact(id: $id) { portalAccount { history(first: 1) { nodes { actor { name ... on Agent { gmail { email } } } } } } } }`;
    const read = async (by: typeof agency.browser) =>
      (await by.ask(history, { id: contact.id })).data.contact.portalAccount.history.nodes[0].actor;
    expect(await read(agency.browser)).toMatchObject({ name: 'Pat', gmail: { email: expect.any(String) } });
    expect(await read(colleague)).toEqual({ name: 'Pat', gmail: null });
    expect((await colleague.ask('{ viewer { name gmail { email } } }')).data.viewer).toEqual({
      name: 'Robin',
      gmail: null,
    });
  });
});
