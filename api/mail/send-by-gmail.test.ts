import { describe, expect, test } from 'vitest';
import type { GoogleFault } from '../sandbox/google-fault.ts';
import type { GivenAgency } from '../testing/given-agency.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';
import { dispatchDue } from './dispatch-due.ts';

const world = useWorld();
const impatient = useWorld({ googlePatience: 1 });
const impatientForTokens = useWorld({ tokenPatience: 0.5 });

const gmailOf = async (agency: GivenAgency) =>
  (await agency.ask('{ viewer { gmail { status reconnectNeededSince } } }')).data.viewer.gmail;
const gmailStatus = async (agency: GivenAgency) => (await gmailOf(agency))?.status;

async function deliveriesOf(contact: GivenContact) {
  const { data } = await contact.agency.ask(
    `query ($id: ID!) { contact(id: $id) { portalAccount { deliveries { nodes {
      purpose status provider fellBack fallBackReason problem sentAt
    } } } } }`,
    { id: contact.id },
  );
  return data.contact.portalAccount.deliveries.nodes;
}

const newest = async (contact: GivenContact) => (await deliveriesOf(contact))[0];

/** An agency whose agent has connected Gmail. */
async function connected(within = world): Promise<GivenAgency & { gmail: string }> {
  const agency = await within.agency();
  const gmail = await agency.connectGmail();
  return Object.assign(agency, { gmail });
}

const linkIn = (text = '') => /https?:\S+\/(?:claim|reset)\/\S+/.exec(text)?.[0];

describe("R14 what an agent sends in person goes out from the agent's own Gmail", () => {
  test('as Pat at Pride Travelers, with the reply to the agent, in both parts', async () => {
    const agency = await connected();
    const ana = await agency.contact();
    const { delivery, errors } = await ana.act('SEND_INVITE');
    expect(errors).toEqual([]);
    expect(delivery).toMatchObject({ status: 'SENT', provider: 'GMAIL' });
    const [mail] = ana.mails();
    expect(mail).toMatchObject({
      provider: 'GMAIL',
      from: `Pat at Pride Travelers <${agency.gmail}>`,
      to: ana.email,
      replyTo: agency.facts.agentEmail,
      subject: 'Your page at Pride Travelers is ready',
    });
    expect(linkIn(mail?.text)).toBeDefined();
    expect(mail?.html).toContain(linkIn(mail?.text));
    expect((await ana.claim()).errors).toEqual([]);
    expect(await newest(ana)).toMatchObject({ status: 'SENT', fellBack: false, fallBackReason: null, problem: null });
  });

  test('every action of the table that mails', async () => {
    const agency = await connected();
    const ana = await agency.contact();
    for (const [action, before] of [
      ['SEND_INVITE', null],
      ['RESEND_INVITE', null],
      ['SEND_PASSWORD_RESET', 'claim'],
      ['REACTIVATE_AND_REINVITE', 'DISABLE_ACCESS'],
    ] as const) {
      if (before === 'claim') await ana.claim();
      else if (before) await ana.act(before);
      expect((await ana.act(action)).delivery, action).toMatchObject({ provider: 'GMAIL' });
    }
    expect(ana.mails().map((mail) => mail.provider)).toEqual(['GMAIL', 'GMAIL', 'GMAIL', 'GMAIL']);
  });

  test("but never from a colleague's", async () => {
    const agency = await world.agency();
    const colleague = await agency.colleague();
    await agency.connectGmail();
    const ana = await agency.contact();
    expect((await ana.act('SEND_INVITE', colleague)).delivery).toMatchObject({ provider: 'POSTMARK' });
    expect((await ana.act('RESEND_INVITE')).delivery).toMatchObject({ provider: 'GMAIL' });
    expect(await deliveriesOf(ana)).toMatchObject([{ fellBack: false }, { fellBack: false }]);
  });

  test('R23 R24 what the client asks for goes through Postmark', async () => {
    const ana = await (await (await connected()).contact()).claimed();
    const browser = world.browser();
    await browser.ask(
      `mutation ($slug: String!, $email: String!) { portalRequestLink(slug: $slug, email: $email) { errors { code } } }`,
      { slug: ana.agency.facts.slug, email: ana.email },
    );
    await world.app.underway.end();
    await browser.ask(
      `mutation ($slug: String!, $token: String!) {
        portalResetPassword(slug: $slug, token: $token, password: "nine slow trains") { errors { code } }
      }`,
      { slug: ana.agency.facts.slug, token: ana.token() },
    );
    await world.app.underway.end();
    expect(await deliveriesOf(ana)).toMatchObject([
      { purpose: 'PASSWORD_CHANGED', provider: 'POSTMARK', fellBack: false },
      { purpose: 'PASSWORD_RESET', provider: 'POSTMARK', fellBack: false },
      { purpose: 'INVITE', provider: 'GMAIL' },
    ]);
  });

  test('R32 an auto-invite goes through Postmark', async () => {
    const agency = await connected();
    await world.app.pool.query('update agency set auto_invite_on_first_share = true where id = $1', [agency.facts.id]);
    const ana = await agency.contact();
    const trip = await agency.trip([ana], { documents: [{ kind: 'PROPOSAL', title: 'Lisbon' }] });
    await agency.ask(`mutation ($id: ID!) { documentShare(id: $id) { autoInvite { outcome } } }`, {
      id: trip.documentIds[0],
    });
    expect(await deliveriesOf(ana)).toMatchObject([{ provider: 'POSTMARK', fellBack: false }]);
  });

  test('a suppressed address is suppressed for Gmail too', async () => {
    const agency = await connected();
    const ana = await agency.contact();
    await world.app.pool.query(`insert into suppression (agency_id, email, changed_at) values ($1, $2, 'epoch')`, [
      agency.facts.id,
      ana.email,
    ]);
    expect((await ana.act('SEND_INVITE')).errors).toMatchObject([{ code: 'EMAIL_SUPPRESSED' }]);
    expect(ana.mails()).toEqual([]);
  });
});

describe('R15 a token that has expired is fetched anew, once', () => {
  test('and the mail goes out from Gmail, once', async () => {
    const agency = await connected();
    const ana = await (await agency.contact()).invited();
    world.google.expireAccessTokens();
    expect((await ana.act('RESEND_INVITE')).delivery).toMatchObject({ provider: 'GMAIL' });
    expect(ana.mails()).toHaveLength(2);
    expect(await newest(ana)).toMatchObject({ fellBack: false });
  });
});

/** Invites under a fault: Postmark has to carry it in the same attempt. */
async function inviteUnder(fault: GoogleFault) {
  const agency = await connected();
  const ana = await agency.contact();
  world.google.fail(fault);
  const outcome = await ana.act('SEND_INVITE');
  world.google.recover();
  return { agency, ana, outcome };
}

describe('R15 what Gmail refuses goes through Postmark at once', () => {
  test.each(['rate-limited', 'user-rate-limited', 'policy', 'unavailable', 'token-unavailable'] as const)(
    'silently, and Gmail stays connected: %s',
    async (fault) => {
      const { agency, ana, outcome } = await inviteUnder(fault);
      expect(outcome.errors).toEqual([]);
      expect(outcome.delivery).toMatchObject({ status: 'SENT', provider: 'POSTMARK' });
      expect(ana.mails().map((mail) => mail.provider)).toEqual(['POSTMARK']);
      expect(ana.mails()[0]?.from).toBe('"Pride Travelers" <invites@localhost>');
      expect(await newest(ana)).toMatchObject({ fellBack: true, fallBackReason: expect.stringMatching(/^.{10,}\.$/) });
      expect(await gmailStatus(agency)).toBe('CONNECTED');
      expect((await ana.claim()).errors).toEqual([]);
    },
  );

  test.each(['token-revoked', 'scope-missing'] as const)('and Gmail has to be connected again: %s', async (fault) => {
    const { agency, ana, outcome } = await inviteUnder(fault);
    expect(outcome.delivery).toMatchObject({ status: 'SENT', provider: 'POSTMARK' });
    expect(await newest(ana)).toMatchObject({ fellBack: true, fallBackReason: expect.any(String) });
    const broken = { status: 'RECONNECT_NEEDED', reconnectNeededSince: world.clock.now().toISOString() };
    expect(await gmailOf(agency)).toEqual(broken);

    world.clock.advance(60_000);
    // Google would take it now, but is not asked.
    expect((await ana.act('RESEND_INVITE')).delivery).toMatchObject({ provider: 'POSTMARK' });
    expect(await newest(ana)).toMatchObject({
      fellBack: true,
      fallBackReason: expect.stringContaining('connected again'),
    });
    expect(await gmailOf(agency)).toEqual(broken);

    await agency.connectGmail();
    expect(await gmailOf(agency)).toEqual({ status: 'CONNECTED', reconnectNeededSince: null });
    expect((await ana.act('RESEND_INVITE')).delivery).toMatchObject({ provider: 'GMAIL' });
  });

  test('while the agent waits, also when the sign-in of Google never answers', async () => {
    const agency = await connected(impatientForTokens);
    const ana = await agency.contact();
    impatientForTokens.google.fail('token-hangs');
    const { delivery } = await ana.act('SEND_INVITE');
    impatientForTokens.google.recover();
    expect(delivery).toMatchObject({ status: 'SENT', provider: 'POSTMARK' });
    expect(await newest(ana)).toMatchObject({ fellBack: true, fallBackReason: 'Gmail could not be reached.' });
    expect(await gmailStatus(agency)).toBe('CONNECTED');
  });

  test('one attempt of one delivery, whose link is the same when Postmark fails as well', async () => {
    const agency = await connected();
    const ana = await agency.contact();
    world.google.fail('unavailable');
    world.postmark.fail({ kind: 'reset-after-accept' });
    expect((await ana.act('SEND_INVITE')).delivery).toMatchObject({ status: 'QUEUED' });
    world.google.recover();
    world.postmark.recover();
    world.clock.advance(5_000);
    await dispatchDue(world.app);
    const mails = ana.mails();
    expect(mails.map((mail) => mail.provider)).toEqual(['POSTMARK', 'POSTMARK']);
    expect(linkIn(mails[0]?.text)).toBe(linkIn(mails[1]?.text));
    const { rows } = await world.app.pool.query('select attempts from email_delivery where contact_id = $1', [ana.id]);
    expect(rows).toEqual([{ attempts: 2 }]);
  });
});

describe('R15 what Gmail may have taken waits a minute, then goes through Postmark with the same link', () => {
  const taken: GoogleFault[] = ['hangs', 'reset-after-accept'];

  test.each([...taken, 'reset-before-accept', 'garbage'] as GoogleFault[])('%s', async (fault) => {
    const agency = await connected(impatient);
    const ana = await agency.contact();
    impatient.google.fail(fault);
    const { delivery } = await ana.act('SEND_INVITE');
    impatient.google.recover();
    expect(delivery).toMatchObject({ status: 'QUEUED', provider: null });
    const queued = await newest(ana);
    expect(queued).toMatchObject({ fellBack: true, problem: expect.stringContaining('a minute later') });
    expect(queued.fallBackReason).toMatch(/^(?!.*minute).{10,}\.$/);
    const byGmail = taken.includes(fault) ? ['GMAIL'] : [];
    expect(ana.mails().map((mail) => mail.provider)).toEqual(byGmail);

    impatient.clock.advance(59_999);
    await dispatchDue(impatient.app);
    expect(ana.mails().map((mail) => mail.provider)).toEqual(byGmail);

    impatient.clock.advance(1);
    await dispatchDue(impatient.app);
    expect(ana.mails().map((mail) => mail.provider)).toEqual(['POSTMARK', ...byGmail]);
    expect(new Set(ana.mails().map((mail) => linkIn(mail.text))).size).toBe(1);
    expect(await newest(ana)).toMatchObject({ status: 'SENT', provider: 'POSTMARK', fellBack: true, problem: null });
    expect(await gmailStatus(agency)).toBe('CONNECTED');
  });

  test('unless its link has died by then', async () => {
    const agency = await connected(impatient);
    const ana = await agency.contact();
    impatient.google.fail('reset-after-accept');
    await ana.act('SEND_INVITE');
    impatient.google.recover();
    await ana.act('CANCEL_AND_DISABLE');
    impatient.clock.advance(60_000);
    await dispatchDue(impatient.app);
    expect(ana.mails().map((mail) => mail.provider)).toEqual(['GMAIL']);
    expect(await newest(ana)).toMatchObject({ status: 'SUPERSEDED', problem: null });
  });
});

describe('R15 a link that dies while Gmail is asked is not sent by Postmark', () => {
  test.each([
    ['withdrawn', (ana: GivenContact) => ana.act('CANCEL_AND_DISABLE')],
    ['expired', async () => impatient.clock.advance(168 * 3_600_000)],
  ] as const)('%s', async (_, end) => {
    const agency = await connected(impatient);
    const ana = await agency.contact();
    // The token is asked for first, and the answer to that hangs.
    impatient.google.fail('token-hangs');
    const sending = ana.act('SEND_INVITE');
    await expect.poll(async () => (await ana.account()).state).toBe('PENDING');
    await end(ana);
    await sending;
    impatient.google.recover();
    await agency.signIn();
    expect(ana.mails()).toEqual([]);
    expect(await newest(ana)).toMatchObject({ status: 'SUPERSEDED' });
  });
});

describe('when APP_SECRET is another one', () => {
  test('Gmail has to be connected again, and the mail goes through Postmark', async () => {
    const agency = await connected();
    const ana = await agency.contact();
    const { config } = world.app;
    const { appSecret } = config;
    config.appSecret = 'another secret of the tests, as long';
    expect((await ana.act('SEND_INVITE')).delivery).toMatchObject({ status: 'SENT', provider: 'POSTMARK' });
    config.appSecret = appSecret;
    expect(await gmailStatus(agency)).toBe('RECONNECT_NEEDED');
    expect(await newest(ana)).toMatchObject({ fellBack: true });
  });

  test('what was queued fails for good, and can be sent again', async () => {
    const ana = await (await world.agency()).contact();
    world.postmark.fail({ kind: 'unavailable' });
    await ana.act('SEND_INVITE');
    world.postmark.recover();
    const { config } = world.app;
    const { appSecret } = config;
    config.appSecret = 'another secret of the tests, as long';
    world.clock.advance(5_000);
    await dispatchDue(world.app);
    expect(await newest(ana)).toMatchObject({ status: 'FAILED', problem: expect.stringContaining('Send it again') });
    expect((await ana.act('RESEND_INVITE')).delivery).toMatchObject({ status: 'SENT' });
    config.appSecret = appSecret;
  });
});
