import { describe, expect, test } from 'vitest';
import type { ReceivedMail } from '../sandbox/mailbox.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';
import { dispatchDue } from './dispatch-due.ts';
import { notePostmarkEvent } from './note-postmark-event.ts';

const world = useWorld();

/** Said by the webhook alone: the sandbox's Postmark would take more mail, and so would Gmail. */
const complain = (mail: ReceivedMail | undefined) =>
  notePostmarkEvent(world.app, { RecordType: 'SpamComplaint', MessageID: mail?.id, Metadata: mail?.metadata });

/** A client with one mail that arrived and one that waits. */
async function waiting({ gmail = false, ...given }: { email?: string; gmail?: boolean } = {}): Promise<GivenContact> {
  const agency = await world.agency();
  const ana = await (await agency.contact(given)).invited();
  if (gmail) await agency.connectGmail();
  world.google.fail('unavailable');
  world.postmark.fail({ kind: 'unavailable' });
  await ana.act('RESEND_INVITE');
  world.google.recover();
  world.postmark.recover();
  return ana;
}

async function newest(contact: GivenContact) {
  const { rows } = await world.app.pool.query(
    `select status, problem, sealed_link from email_delivery where contact_id = $1 order by created_at desc, id desc`,
    [contact.id],
  );
  return rows[0];
}

async function sendDue(): Promise<void> {
  world.clock.advance(5_000);
  await dispatchDue(world.app);
}

const unsent = { status: 'FAILED', problem: expect.stringContaining('spam complaint'), sealed_link: null };

describe('R38 a mail that waits while its address is suppressed', () => {
  test('is not handed to Postmark, and can be sent again once the address is another one', async () => {
    const ana = await waiting();
    expect(await newest(ana)).toMatchObject({ status: 'QUEUED' });
    await complain(ana.mails()[0]);
    await sendDue();
    expect(ana.mails()).toHaveLength(1);
    expect(await newest(ana)).toEqual(unsent);

    await ana.agency.ask(
      `mutation ($id: ID!) { contactUpdate(id: $id, input: { email: "right@clients.example" }) { errors { code } } }`,
      { id: ana.id },
    );
    expect((await ana.act('RESEND_INVITE')).delivery).toMatchObject({ status: 'SENT', to: 'right@clients.example' });
  });

  test('nor to Gmail, whose next try it would be', async () => {
    const ana = await waiting({ gmail: true });
    // As the row stands when its process died before Gmail was asked.
    await world.app.pool.query(`update email_delivery set fell_back = false where contact_id = $1`, [ana.id]);
    await complain(ana.mails()[0]);
    await sendDue();
    expect(ana.mails()).toHaveLength(1);
    expect(await newest(ana)).toEqual(unsent);
  });

  test('nor to Postmark for a Gmail that did not take it', async () => {
    const ana = await waiting({ gmail: true });
    await complain(ana.mails()[0]);
    await sendDue();
    expect(ana.mails()).toHaveLength(1);
    expect(await newest(ana)).toEqual(unsent);
  });

  test('however the address is written', async () => {
    const ana = await waiting({ email: 'Ana.Ruiz@BÜCHER.example' });
    await complain(world.mailbox.list().find(({ to }) => to === 'Ana.Ruiz@xn--bcher-kva.example'));
    await sendDue();
    expect(await newest(ana)).toEqual(unsent);
  });

  test('goes out when that is lifted before its turn', async () => {
    const ana = await waiting();
    await complain(ana.mails()[0]);
    await notePostmarkEvent(world.app, {
      RecordType: 'SubscriptionChange',
      Recipient: ana.email,
      SuppressSending: false,
    });
    await sendDue();
    expect(ana.mails()).toHaveLength(2);
    expect(await newest(ana)).toMatchObject({ status: 'SENT' });
  });
});
