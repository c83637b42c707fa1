import { beforeEach, describe, expect, test } from 'vitest';
import type { ReceivedMail } from '../sandbox/mailbox.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();
const hours = 3_600_000;

interface Finding {
  kind: string;
  fine: boolean | null;
  message: string;
  remedy: string | null;
}

async function diagnosisOf(contact: GivenContact): Promise<Finding[]> {
  const { data } = await contact.agency.ask(
    `query ($id: ID!) { contact(id: $id) { portalAccount { diagnosis { kind fine message remedy } } } }`,
    { id: contact.id },
  );
  return data.contact.portalAccount.diagnosis;
}

const causesOf = async (contact: GivenContact) =>
  (await diagnosisOf(contact)).filter(({ fine }) => fine === false).map(({ kind, remedy }) => [kind, remedy]);

const messageOf = async (contact: GivenContact, kind: string) =>
  (await diagnosisOf(contact)).find((finding) => finding.kind === kind)?.message;

const newestMail = (contact: GivenContact) => contact.mails()[0] as ReceivedMail;

const changeEmail = (contact: GivenContact, email: string | null) =>
  contact.agency.ask(
    `mutation ($id: ID!, $email: String) { contactUpdate(id: $id, input: { email: $email }) { errors { code } } }`,
    { id: contact.id, email },
  );

async function open(contact: GivenContact, token: string, purpose: 'claimLink' | 'resetLink' = 'claimLink') {
  const { data } = await world
    .browser()
    .ask(
      `query ($slug: String!, $token: String!) { portalAgency(slug: $slug) { ${purpose}(token: $token) { firstName } } }`,
      { slug: contact.agency.facts.slug, token },
    );
  await world.app.underway.end();
  return data.portalAgency[purpose];
}

let ana: GivenContact;
beforeEach(async () => {
  ana = await (await (await world.agency()).contact()).invited();
});

describe("R41 why hasn't it arrived", () => {
  test('is checked in the order of the article, and what only a person can tell is left to one', async () => {
    expect((await diagnosisOf(ana)).map(({ kind, fine }) => [kind, fine])).toEqual([
      ['NOT_SENT_YET', true],
      ['DELIVERY_BLOCKED', true],
      ['SPAM_FOLDER', null],
      ['ADDRESS', null],
      ['EXPIRED', true],
      ['OLDER_LINK_OPENED', true],
    ]);
    for (const { message } of await diagnosisOf(ana)) expect(message).toMatch(/\.$/);
    expect(await messageOf(ana, 'ADDRESS')).toContain(ana.email);
  });

  test('is asked of a pending invite only', async () => {
    const agency = ana.agency;
    for (const contact of [
      await agency.contact(),
      await (await agency.contact()).claimed(),
      await (await agency.contact()).disabled(),
      await (await agency.contact()).cancelled(),
    ])
      expect(await diagnosisOf(contact)).toEqual([]);
  });

  test('for all accounts of a list at once', async () => {
    await (await ana.agency.contact()).invited();
    const { data } = await ana.agency.ask('{ contacts { nodes { portalAccount { diagnosis { kind } } } } }');
    expect(
      data.contacts.nodes.map((node: { portalAccount: { diagnosis: [] } }) => node.portalAccount.diagnosis.length),
    ).toEqual([6, 6]);
  });
});

describe('R41 NOT_SENT_YET', () => {
  test('while the email waits for its provider, which needs no action', async () => {
    world.postmark.fail({ kind: 'unavailable' });
    await ana.act('RESEND_INVITE');
    world.postmark.recover();
    expect(await causesOf(ana)).toEqual([['NOT_SENT_YET', null]]);
    expect(await messageOf(ana, 'NOT_SENT_YET')).toContain('tried again by itself');
  });

  test('when it could not be sent, with why', async () => {
    world.postmark.fail({ kind: 'unavailable' });
    await ana.act('RESEND_INVITE');
    world.postmark.recover();
    await world.app.pool.query(
      `update email_delivery set status = 'FAILED', problem = 'Postmark did not accept this email (code 300).' where contact_id = $1 and status = 'QUEUED'`,
      [ana.id],
    );
    expect(await causesOf(ana)).toEqual([['NOT_SENT_YET', 'RESEND_INVITE']]);
    expect(await messageOf(ana, 'NOT_SENT_YET')).toContain('code 300');
  });
});

describe('R41 DELIVERY_BLOCKED', () => {
  test('after a bounce: another email mends it, and then the invite can be sent again', async () => {
    await world.report(newestMail(ana), 'HARD_BOUNCE');
    expect(await causesOf(ana)).toEqual([['DELIVERY_BLOCKED', null]]);
    expect(await messageOf(ana, 'DELIVERY_BLOCKED')).toContain('Contact Info');

    await changeEmail(ana, 'right@clients.example');
    expect(await causesOf(ana)).toEqual([
      ['DELIVERY_BLOCKED', 'RESEND_INVITE'],
      ['ADDRESS', 'RESEND_INVITE'],
      ['EXPIRED', 'RESEND_INVITE'],
    ]);
    await ana.act('RESEND_INVITE');
    expect(await causesOf(ana)).toEqual([]);
  });

  test('after a complaint', async () => {
    await world.report(newestMail(ana), 'SPAM_COMPLAINT');
    expect(await causesOf(ana)).toEqual([['DELIVERY_BLOCKED', null]]);
  });

  test('not when the mail was only put off', async () => {
    await world.report(newestMail(ana), 'SOFT_BOUNCE');
    expect(await causesOf(ana)).toEqual([]);
  });
});

describe('R41 ADDRESS', () => {
  test('when another one is on file by now, or none, or what is none', async () => {
    await changeEmail(ana, 'other@clients.example');
    expect(await causesOf(ana)).toContainEqual(['ADDRESS', 'RESEND_INVITE']);
    expect(await messageOf(ana, 'ADDRESS')).toContain(ana.email);
    await changeEmail(ana, null);
    expect(await causesOf(ana)).toContainEqual(['ADDRESS', null]);
  });

  test('is the same in capitals', async () => {
    await changeEmail(ana, ana.email.toUpperCase());
    expect(await causesOf(ana)).toEqual([]);
  });
});

describe('R41 EXPIRED', () => {
  test('at 168 hours, not a millisecond before', async () => {
    world.clock.advance(168 * hours - 1);
    expect(await causesOf(await refreshed(ana))).toEqual([]);
    world.clock.advance(1);
    expect(await causesOf(ana)).toEqual([['EXPIRED', 'RESEND_INVITE']]);
  });

  test('also after access was opened again without an email', async () => {
    await ana.act('CANCEL_AND_DISABLE');
    await ana.act('RE_ENABLE_ONLY');
    expect(await causesOf(ana)).toEqual([['EXPIRED', 'RESEND_INVITE']]);
  });
});

describe('R41 OLDER_LINK_OPENED', () => {
  test('when a link was opened that a resend has replaced', async () => {
    const old = ana.token();
    world.clock.advance(1_000);
    await ana.act('RESEND_INVITE');
    expect(await causesOf(ana)).toEqual([]);
    expect(await open(ana, old)).toBeNull();
    expect(await causesOf(ana)).toEqual([['OLDER_LINK_OPENED', null]]);

    // The newest works all the same, and is what is asked for.
    expect(await open(ana, ana.token())).toEqual({ firstName: 'Ana' });
    world.clock.advance(1_000);
    await ana.act('RESEND_INVITE');
    expect(await causesOf(ana)).toEqual([]);
  });

  test('not when the newest was opened, at whatever time, nor one that was replaced afterwards', async () => {
    const first = ana.token();
    await open(ana, first);
    world.clock.advance(1_000);
    await ana.act('RESEND_INVITE');
    await open(ana, ana.token());
    expect(await causesOf(ana)).toEqual([]);
  });

  test('not when it is the newest, which was withdrawn', async () => {
    world.clock.advance(1_000);
    await ana.act('RESEND_INVITE');
    await ana.act('CANCEL_AND_DISABLE');
    await ana.act('RE_ENABLE_ONLY');
    await open(ana, ana.token());
    expect(await causesOf(ana)).toEqual([['EXPIRED', 'RESEND_INVITE']]);
  });

  test('not by a token of another agency, of another kind, or of nobody', async () => {
    const old = ana.token();
    await ana.act('RESEND_INVITE');
    await open(ana, old, 'resetLink');
    await open(ana, 'made-up');
    const elsewhere = await (await world.agency()).contact();
    await open(elsewhere, old);
    expect(await causesOf(ana)).toEqual([]);
  });
});

/** The agent signs in again: sessions do not last as long as links. */
async function refreshed(contact: GivenContact): Promise<GivenContact> {
  await contact.agency.signIn();
  return contact;
}
