import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReceivedMail } from '../sandbox/mailbox.ts';
import { type Report, writeEvent } from '../sandbox/postmark-event.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const password = 'a password with ünïcode: and a colon';
const world = useWorld({ env: { POSTMARK_WEBHOOK_PASSWORD: password } });
const closed = useWorld({ env: { POSTMARK_WEBHOOK_PASSWORD: '' } });

const basic = (user: string, secret: string) => `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;

function post(body: string, headers: Record<string, string> = {}, url = world.url): Promise<Response> {
  return fetch(`${url}/webhooks/postmark`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: basic('postmark', password), ...headers },
    body,
  });
}

const report = async (mail: ReceivedMail, kind: Report, at?: Date) =>
  (await post(JSON.stringify(writeEvent(mail, kind, at)))).status;

const newestMail = (contact: GivenContact) => contact.mails()[0] as ReceivedMail;
const invited = async () => (await (await world.agency()).contact()).invited();
const delivery = async (contact: GivenContact) => (await contact.account()).latestDelivery;
const blockers = async (contact: GivenContact) =>
  (await contact.account()).availableActions.flatMap((offer: { blocker: { code: string } | null }) =>
    offer.blocker ? [offer.blocker.code] : [],
  );

describe('R38 what Postmark reports of a mail', () => {
  test('moves the delivery to delivered', async () => {
    const ana = await invited();
    expect(await report(newestMail(ana), 'DELIVERY')).toBe(200);
    expect(await delivery(ana)).toMatchObject({ status: 'DELIVERED', problem: null });
    expect(await blockers(ana)).toEqual([]);
  });

  test('moves it to bounced, says so in words, and nothing more goes to that address', async () => {
    const ana = await invited();
    await report(newestMail(ana), 'HARD_BOUNCE');
    expect(await delivery(ana)).toMatchObject({ status: 'BOUNCED', problem: expect.stringContaining('came back') });
    expect(await blockers(ana)).toEqual(['EMAIL_SUPPRESSED']);
    expect((await ana.act('RESEND_INVITE')).errors).toMatchObject([{ code: 'EMAIL_SUPPRESSED' }]);
    expect(ana.mails()).toHaveLength(1);
  });

  test('moves it to spam complaint, and nothing more goes to that address', async () => {
    const ana = await invited();
    await report(newestMail(ana), 'SPAM_COMPLAINT');
    expect(await delivery(ana)).toMatchObject({
      status: 'SPAM_COMPLAINT',
      problem: expect.stringContaining('stopped email'),
    });
    expect(await blockers(ana)).toEqual(['EMAIL_SUPPRESSED']);
  });

  test('is only a problem when the mail was put off', async () => {
    for (const before of [[], ['DELIVERY']] as Report[][]) {
      const ana = await invited();
      for (const kind of before) await report(newestMail(ana), kind);
      const { status } = await delivery(ana);
      await report(newestMail(ana), 'SOFT_BOUNCE');
      expect(await delivery(ana)).toMatchObject({ status, problem: expect.stringContaining('put the email off') });
      expect(await blockers(ana)).toEqual([]);
    }
  });

  test('of an answer by hand or by a machine shows that the mail arrived', async () => {
    const ana = await invited();
    const answer = { ...writeEvent(newestMail(ana), 'SOFT_BOUNCE'), Type: 'AddressChange' };
    for (const event of [answer, writeEvent(newestMail(ana), 'DELIVERY'), writeEvent(newestMail(ana), 'SOFT_BOUNCE')])
      await post(JSON.stringify(event));
    expect(await delivery(ana)).toMatchObject({ status: 'DELIVERED', problem: expect.stringContaining('new one') });

    const robin = await invited();
    for (const Type of ['SoftBounce', 'AutoResponder', 'AddressChange'])
      await post(JSON.stringify({ ...writeEvent(newestMail(robin), 'SOFT_BOUNCE'), Type }));
    expect(await delivery(robin)).toMatchObject({ status: 'DELIVERED', problem: expect.stringContaining('new one') });
  });

  test('reaches a mail whose answer was lost: it was sent, and is not sent again', async () => {
    const ana = await (await world.agency()).contact();
    world.postmark.fail({ kind: 'reset-after-accept' });
    await ana.act('SEND_INVITE');
    world.postmark.recover();
    expect(await delivery(ana)).toMatchObject({ status: 'QUEUED' });

    await report(newestMail(ana), 'DELIVERY');
    expect(await delivery(ana)).toMatchObject({ status: 'DELIVERED', problem: null });
    const { rows } = await world.app.pool.query(
      'select provider, provider_message_id, sealed_link, sent_at from email_delivery where contact_id = $1',
      [ana.id],
    );
    expect(rows).toEqual([
      {
        provider: 'POSTMARK',
        provider_message_id: newestMail(ana).id,
        sealed_link: null,
        sent_at: expect.stringContaining('2026'),
      },
    ]);
  });

  test('a mail that was taken before its link died is sent, not superseded', async () => {
    const ana = await (await world.agency()).contact();
    world.postmark.fail({ kind: 'reset-after-accept' });
    await ana.act('SEND_INVITE');
    world.postmark.recover();
    await ana.act('CANCEL_AND_DISABLE');
    expect(await delivery(ana)).toMatchObject({ status: 'SUPERSEDED' });
    await report(newestMail(ana), 'DELIVERY');
    expect(await delivery(ana)).toMatchObject({ status: 'DELIVERED' });
  });
});

describe('R38 the fate of a mail only rises', () => {
  const kinds: Report[] = ['DELIVERY', 'SOFT_BOUNCE', 'HARD_BOUNCE', 'SPAM_COMPLAINT'];

  test('in whatever order the reports come, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(kinds, { minLength: 1 }),
        fc.array(fc.nat(kinds.length - 1), { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (heard, again, dice) => {
          const ana = await invited();
          const replays = again.map((index) => heard[index % heard.length] as Report);
          const shuffled = [...heard, ...replays]
            .map((kind) => ({ kind, place: dice.next().value }))
            .sort((a, b) => a.place - b.place);
          for (const { kind } of shuffled) await report(newestMail(ana), kind);

          const worst = heard.at(-1);
          expect(await delivery(ana)).toMatchObject(
            worst === 'SPAM_COMPLAINT'
              ? { status: 'SPAM_COMPLAINT', problem: expect.stringContaining('stopped email') }
              : worst === 'HARD_BOUNCE'
                ? { status: 'BOUNCED', problem: expect.stringContaining('came back') }
                : {
                    status: heard.includes('DELIVERY') ? 'DELIVERED' : 'SENT',
                    problem: heard.includes('SOFT_BOUNCE') ? expect.stringContaining('put the email off') : null,
                  },
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test('also when a hundred reports come at once', async () => {
    const ana = await invited();
    const mail = newestMail(ana);
    const statuses = await Promise.all(Array.from({ length: 100 }, (_, i) => report(mail, kinds[i % 4] as Report)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await delivery(ana)).toMatchObject({ status: 'SPAM_COMPLAINT' });
  });
});

describe('R38 an address that gets no more mail', () => {
  test('is free again once the contact has another one', async () => {
    const ana = await invited();
    await report(newestMail(ana), 'HARD_BOUNCE');
    await ana.agency.ask(
      `mutation ($id: ID!) { contactUpdate(id: $id, input: { email: "right@clients.example" }) { errors { code } } }`,
      { id: ana.id },
    );
    expect(await blockers(ana)).toEqual([]);
  });

  test('is so for the agency whose mail came back, and for no other', async () => {
    const email = 'shared@clients.example';
    const here = await (await (await world.agency()).contact({ email })).invited();
    const there = await (await world.agency()).contact({ email });
    await report(newestMail(here), 'HARD_BOUNCE');
    expect(await blockers(here)).toEqual(['EMAIL_SUPPRESSED']);
    expect(await blockers(there)).toEqual([]);
  });

  test('is so for every agency when Postmark puts it on its list, and free for all when it is lifted', async () => {
    const email = 'listed@clients.example';
    const contacts = [await (await world.agency()).contact({ email }), await (await world.agency()).contact({ email })];
    const elsewhere = {
      ...newestMail(await invited()),
      id: 'a-message-of-nobody',
      metadata: {},
      to: 'Listed@CLIENTS.example',
    };
    await report(elsewhere, 'SUPPRESSED');
    for (const contact of contacts) expect(await blockers(contact)).toEqual(['EMAIL_SUPPRESSED']);
    await report(elsewhere, 'LIFTED');
    for (const contact of contacts) expect(await blockers(contact)).toEqual([]);
  });

  test('stays free when older news come late, and is blocked by newer ones', async () => {
    const ana = await invited();
    const mail = newestMail(ana);
    const at = (minute: number) => new Date(world.clock.now().getTime() - 3_600_000 + minute * 60_000);
    await report(mail, 'LIFTED', at(30));
    await report(mail, 'HARD_BOUNCE', at(10));
    await report(mail, 'SUPPRESSED', at(11));
    expect(await blockers(ana)).toEqual([]);
    await report(mail, 'SUPPRESSED', at(40));
    expect(await blockers(ana)).toEqual(['EMAIL_SUPPRESSED']);
  });

  test.each([
    '+275760-09-13T00:00:00.000Z',
    '9999-12-31T23:59:59Z',
    '-271821-04-20T00:00:00.000Z',
    '0000-01-01',
    'soon',
  ])('is free again by the next word, also when the last one claimed to be of %s', async (ChangedAt) => {
    const ana = await invited();
    const listed = writeEvent(newestMail(ana), 'SUPPRESSED');
    expect((await post(JSON.stringify({ ...listed, ChangedAt }))).status).toBe(200);
    expect(await blockers(ana)).toEqual(['EMAIL_SUPPRESSED']);
    world.clock.advance(1_000);
    expect(await report(newestMail(ana), 'LIFTED', world.clock.now())).toBe(200);
    expect(await blockers(ana)).toEqual([]);
  });

  test('is told with the reason for it, as far as that is known', async () => {
    const reasonOf = async (contact: GivenContact) => {
      const { availableActions } = await contact.account();
      return availableActions.find((offer: { blocker: object | null }) => offer.blocker)?.blocker.message;
    };
    const ana = await invited();
    const listed = writeEvent(newestMail(ana), 'SUPPRESSED');
    for (const [change, reason] of [
      [{}, ', since it was blocked there by hand.'],
      [{ Origin: 'Recipient' }, ', since its owner unsubscribed.'],
      [{ SuppressionReason: 'SpamComplaint' }, ', after a spam complaint.'],
      [{ SuppressionReason: 'HardBounce' }, ', after a bounce.'],
      [{ SuppressionReason: null }, ', after a bounce, a spam complaint or a block by hand.'],
    ] as const) {
      await post(JSON.stringify({ ...listed, ...change }));
      expect(await reasonOf(ana)).toContain(reason);
    }
  });

  test('says nothing untrue of the mail that was reported once it is free again', async () => {
    const ana = await invited();
    await report(newestMail(ana), 'SPAM_COMPLAINT');
    await report(newestMail(ana), 'LIFTED');
    expect(await blockers(ana)).toEqual([]);
    expect(await delivery(ana)).toMatchObject({
      status: 'SPAM_COMPLAINT',
      problem: 'Postmark then stopped email to this address.',
    });
  });

  test('is one that Postmark refuses at the send, too, until it lifts that', async () => {
    const ana = await (await world.agency()).contact();
    world.postmark.suppress(ana.email);
    await ana.act('SEND_INVITE');
    expect(await delivery(ana)).toMatchObject({ status: 'FAILED', problem: expect.stringContaining('bounce') });
    expect(await blockers(ana)).toEqual(['EMAIL_SUPPRESSED']);
    const anyMail = { ...newestMail(await invited()), to: ana.email };
    await report(anyMail, 'LIFTED', new Date(Date.UTC(2020, 0, 1)));
    expect(await blockers(ana)).toEqual([]);
  });
});

describe('security 23: who may report', () => {
  const event = async () => JSON.stringify(writeEvent(newestMail(await invited()), 'HARD_BOUNCE'));

  test.each([
    ['nobody', { authorization: '' }],
    ['a wrong password', { authorization: basic('postmark', 'wrong') }],
    ['no password', { authorization: basic('postmark', '') }],
    ['another user', { authorization: basic('admin', password) }],
    ['another scheme', { authorization: `Bearer ${password}` }],
  ])('not %s: 401, and nothing happens', async (_, headers) => {
    const ana = await invited();
    const answer = await post(JSON.stringify(writeEvent(newestMail(ana), 'HARD_BOUNCE')), headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(await delivery(ana)).toMatchObject({ status: 'SENT' });
  });

  test('nobody at all while there is no password', async () => {
    const body = await event();
    for (const secret of ['', 'undefined', password])
      expect((await post(body, { authorization: basic('postmark', secret) }, closed.url)).status).toBe(401);
  });

  test('is asked before the body is looked at', async () => {
    expect((await post('no JSON', { authorization: '' })).status).toBe(401);
  });
});

describe('a webhook that makes no sense', () => {
  test.each(['', 'no JSON', '{"RecordType":', '[]', 'null', '7', '"Delivery"'])(
    '%j is answered with 400',
    async (body) => {
      expect((await post(body)).status).toBe(400);
      expect((await post(body, { 'content-type': 'text/plain' })).status).toBe(400);
    },
  );

  test('of a message that is not ours is taken and ignored', async () => {
    const ana = await invited();
    const foreign = { ...newestMail(ana), id: '0bb37e5b-0000-4000-8000-809f9b834bd6', metadata: {} };
    expect(await report(foreign, 'HARD_BOUNCE')).toBe(200);
    const noMessage = { RecordType: 'Delivery', MessageID: 'a\u0000b', Metadata: { delivery: 'x', agency: 7 } };
    expect((await post(JSON.stringify(noMessage))).status).toBe(200);
    expect(await delivery(ana)).toMatchObject({ status: 'SENT' });
  });

  test('of another kind is taken and ignored', async () => {
    for (const body of ['{}', '{"RecordType":"Open"}', '{"RecordType":"SubscriptionChange","Recipient":"\\u0000@"}'])
      expect((await post(body)).status).toBe(200);
  });

  test('may bring the mail back with it, but not a whole archive', async () => {
    const bounce = { ...writeEvent(newestMail(await invited()), 'HARD_BOUNCE'), Content: 'x'.repeat(900_000) };
    expect((await post(JSON.stringify(bounce))).status).toBe(200);
    expect((await post(JSON.stringify({ ...bounce, Content: 'x'.repeat(1_100_000) }))).status).toBe(413);
  });

  test('is understood whatever its body says that it is, and from whatever page', async () => {
    const ana = await invited();
    const body = JSON.stringify(writeEvent(newestMail(ana), 'DELIVERY'));
    const headers = { 'content-type': 'text/plain', origin: 'https://elsewhere.example' };
    expect((await post(body, headers)).status).toBe(200);
    expect(await delivery(ana)).toMatchObject({ status: 'DELIVERED' });
  });
});
