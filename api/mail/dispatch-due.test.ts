import { describe, expect, test, vi } from 'vitest';
import type { App } from '../app.ts';
import { startApp } from '../start-app.ts';
import { startChores } from '../start-chores.ts';
import { commitInvite } from '../testing/commit-invite.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';
import { dispatch } from './dispatch-delivery.ts';
import { Dispatcher, dispatchDue } from './dispatch-due.ts';
import { takeDue } from './lease-delivery.ts';
import type { OutgoingMail } from './postmark.client.ts';
import { settleDelivery } from './settle-delivery.ts';

const world = useWorld();
const second = 1_000;
const hour = 3_600 * second;

async function rowOf(contact: GivenContact) {
  const { rows } = await world.app.pool.query(
    `select status, attempts, problem, sealed_link is null as erased, leased_by is not null as "inHand"
     from email_delivery where contact_id = $1 order by created_at desc, id desc limit 1`,
    [contact.id],
  );
  return rows[0];
}

const linksOf = (contact: GivenContact) => contact.mails().map((mail) => /https?:\S+\/claim\/\S+/.exec(mail.text)?.[0]);

describe('a mail that waits', () => {
  test('goes out when the process that queued it has died, once its lease has run out', async () => {
    const ana = await (await world.agency()).contact();
    await commitInvite(ana);
    world.clock.advance(30 * second - 1);
    await dispatchDue(world.app);
    expect(ana.mails()).toEqual([]);
    world.clock.advance(1);
    await dispatchDue(world.app);
    await dispatchDue(world.app);
    expect(ana.mails()).toHaveLength(1);
    expect(await rowOf(ana)).toEqual({ status: 'SENT', attempts: 1, problem: null, erased: true, inHand: false });
    expect((await ana.claim()).errors).toEqual([]);
  });

  test('has its attempt written down before the provider is asked', async () => {
    const ana = await (await world.agency()).contact();
    world.postmark.fail({ kind: 'slow', milliseconds: 300 });
    const sending = ana.act('SEND_INVITE');
    await vi.waitUntil(async () => (await rowOf(ana))?.attempts === 1, { interval: 5, timeout: 10_000 });
    expect(await rowOf(ana)).toMatchObject({ status: 'QUEUED', inHand: true });
    await sending;
    world.postmark.recover();
    expect(await rowOf(ana)).toMatchObject({ status: 'SENT', attempts: 1 });
  });

  test('through an hour without a provider, at ever longer intervals, and goes out with the same link', async () => {
    const ana = await (await world.agency()).contact();
    const start = world.clock.now().getTime();
    world.postmark.fail({ kind: 'reset-after-accept' });
    await ana.act('SEND_INVITE');
    world.postmark.fail({ kind: 'unavailable' });
    const attempts: number[] = [];
    while (world.clock.now().getTime() - start < hour) {
      world.clock.advance(second);
      const before = (await rowOf(ana)).attempts;
      await dispatchDue(world.app);
      if ((await rowOf(ana)).attempts > before) attempts.push((world.clock.now().getTime() - start) / second);
    }
    expect(attempts).toEqual([5, 15, 35, 75, 155, 315, 635, 1275, 2175, 3075]);
    expect(await rowOf(ana)).toMatchObject({
      status: 'QUEUED',
      problem: expect.stringContaining('503'),
      erased: false,
    });

    world.postmark.recover();
    world.clock.advance(900 * second);
    await dispatchDue(world.app);
    expect(await rowOf(ana)).toMatchObject({ status: 'SENT', problem: null, erased: true });
    expect(new Set(linksOf(ana)).size).toBe(1);
    expect(ana.mails()).toHaveLength(2);
  });

  test('fails for good after 24 hours of that, and can be sent again', async () => {
    const ana = await (await world.agency()).contact();
    world.postmark.fail({ kind: 'unavailable' });
    await ana.act('SEND_INVITE');
    world.clock.advance(24 * hour - 1);
    await dispatchDue(world.app);
    expect(await rowOf(ana)).toMatchObject({ status: 'QUEUED' });
    world.clock.advance(hour);
    await dispatchDue(world.app);
    world.postmark.recover();
    expect(await rowOf(ana)).toMatchObject({ status: 'FAILED', erased: true });
    await ana.agency.signIn();
    expect((await ana.act('RESEND_INVITE')).delivery).toMatchObject({ status: 'SENT' });
  });

  test('and whose link dies meanwhile is never sent', async () => {
    const agency = await world.agency();
    const [expired, replaced] = [await agency.contact(), await agency.contact()];
    world.postmark.fail({ kind: 'unavailable' });
    for (const contact of [expired, replaced]) await contact.act('SEND_INVITE');
    world.postmark.recover();
    await replaced.act('RESEND_INVITE');
    await world.app.pool.query(
      `update email_delivery set next_attempt_at = link_expires_at where contact_id = $1 and status = 'QUEUED'`,
      [expired.id],
    );
    world.clock.advance(168 * hour);
    await dispatchDue(world.app);
    expect(expired.mails()).toEqual([]);
    expect(await rowOf(expired)).toMatchObject({ status: 'SUPERSEDED', erased: true });
    expect(replaced.mails()).toHaveLength(1);
  });

  test('for our settings is kept, and whoever runs the program is told what to do', async () => {
    const ana = await (await world.agency()).contact();
    world.postmark.fail({ kind: 'unauthorized' });
    await ana.act('SEND_INVITE');
    world.postmark.recover();
    expect(await rowOf(ana)).toMatchObject({ status: 'QUEUED', problem: expect.stringContaining('server token') });
    expect(world.log.some((line) => line.includes('Set POSTMARK_SERVER_TOKEN'))).toBe(true);
    world.clock.advance(5 * second);
    await dispatchDue(world.app);
    expect(ana.mails()).toHaveLength(1);
  });
});

describe('a mail that cannot be put together', () => {
  test('stalls nobody, is not tried again at once, and fails in the end', async () => {
    const [poisoned, well] = [await world.agency(), await world.agency()];
    await world.app.pool.query(`update agency set time_zone = 'Nowhere/Land' where id = $1`, [poisoned.facts.id]);
    const bad = await Promise.all(Array.from({ length: 12 }, () => poisoned.contact()));
    for (const contact of bad) await commitInvite(contact);
    const ana = await well.contact();
    await commitInvite(ana);
    world.clock.advance(30 * second);
    await dispatchDue(world.app);
    await dispatchDue(world.app);
    expect(ana.mails()).toHaveLength(1);
    for (const contact of bad)
      expect(await rowOf(contact)).toMatchObject({
        status: 'QUEUED',
        attempts: 1,
        problem: expect.stringContaining('could not be put together'),
        inHand: false,
      });
    world.clock.advance(25 * hour);
    await dispatchDue(world.app);
    for (const contact of bad)
      expect(await rowOf(contact)).toMatchObject({ status: 'FAILED', attempts: 2, erased: true });
  });
});

describe('a mail that the provider is slow to take', () => {
  test('does not hold up what falls due meanwhile', async () => {
    const agency = await world.agency();
    const [slow, quick] = [await agency.contact(), await agency.contact()];
    for (const contact of [slow, quick]) await commitInvite(contact);
    world.clock.advance(30 * second);
    await world.app.pool.query(`update email_delivery set next_attempt_at = $2 where contact_id = $1`, [
      quick.id,
      new Date(world.clock.now().getTime() + second),
    ]);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const send = async (mail: OutgoingMail) => {
      if (mail.to === slow.email) await answered;
      return world.app.postmark.send(mail);
    };
    const dispatcher = new Dispatcher({ ...world.app, postmark: { send } });
    await dispatcher.fillPlaces();
    world.clock.advance(second);
    await dispatcher.fillPlaces();
    await vi.waitUntil(() => quick.mails().length === 1, { interval: 5, timeout: 10_000 });
    expect(slow.mails()).toEqual([]);
    answer();
    await dispatcher.end();
    expect(slow.mails()).toHaveLength(1);
  });
});

describe('several workers on one database', () => {
  test('send every mail once', async () => {
    const agency = await world.agency();
    const contacts = await Promise.all(Array.from({ length: 60 }, () => agency.contact()));
    for (const contact of contacts) await commitInvite(contact);
    world.clock.advance(30 * second);
    const others = await Promise.all([1, 2].map(() => startAnother()));
    const apps = [world.app, ...others];
    await Promise.all(apps.map((app) => dispatchDue(app)));
    await Promise.all(others.map((app) => app.orm.close()));
    expect(contacts.map((contact) => contact.mails().length)).toEqual(contacts.map(() => 1));
    const { rows } = await world.app.pool.query(
      `select distinct status, attempts, sealed_link is null as erased from email_delivery where agency_id = $1`,
      [agency.facts.id],
    );
    expect(rows).toEqual([{ status: 'SENT', attempts: 1, erased: true }]);
  });

  test('of which one comes back late does not touch what another has in hand or has done', async () => {
    const ana = await (await world.agency()).contact();
    await commitInvite(ana);
    world.clock.advance(30 * second);
    const [late] = await takeDue(world.app, 1);
    world.clock.advance(30 * second);
    const [taken] = await takeDue(world.app, 1);
    if (!late || !taken) throw new Error('Nothing was taken.');
    expect(taken.id).toBe(late.id);

    await settleDelivery(world.app, late, { kind: 'retry', message: 'Too late.' });
    expect(await rowOf(ana)).toMatchObject({ status: 'QUEUED', attempts: 2, problem: null, inHand: true });
    await settleDelivery(world.app, taken, { kind: 'sent', messageId: 'x' });
    await settleDelivery(world.app, late, { kind: 'refused', reason: 'rejected', message: 'Too late.' });
    expect(await rowOf(ana)).toMatchObject({ status: 'SENT', problem: null });
  });
});

describe('between its lease and the call', () => {
  async function leased() {
    const ana = await (await world.agency()).contact();
    await commitInvite(ana);
    world.clock.advance(30 * second);
    const [delivery] = await takeDue(world.app, 1);
    if (!delivery) throw new Error('Nothing was taken.');
    return { ana, delivery };
  }

  test('a mail whose link is replaced or withdrawn does not leave', async () => {
    for (const action of ['RESEND_INVITE', 'CANCEL_AND_DISABLE'] as const) {
      const { ana, delivery } = await leased();
      await ana.act(action);
      const sent = ana.mails().length;
      await dispatch(world.app, delivery);
      expect(ana.mails(), action).toHaveLength(sent);
      const { rows } = await world.app.pool.query('select status from email_delivery where id = $1', [delivery.id]);
      expect(rows, action).toEqual([{ status: 'SUPERSEDED' }]);
    }
  });

  test('a mail whose link expires does not leave', async () => {
    const { ana, delivery } = await leased();
    world.clock.set(new Date(delivery.linkExpiresAt ?? 0));
    await dispatch(world.app, delivery);
    expect(ana.mails()).toEqual([]);
    expect(await rowOf(ana)).toMatchObject({ status: 'SUPERSEDED', erased: true });
  });

  test('a process that has slept past its lease leaves the mail to the next', async () => {
    const { ana, delivery } = await leased();
    world.clock.advance(30 * second);
    await dispatch(world.app, delivery);
    expect(ana.mails()).toEqual([]);
    await dispatchDue(world.app);
    await dispatch(world.app, delivery);
    expect(ana.mails()).toHaveLength(1);
    expect(await rowOf(ana)).toMatchObject({ status: 'SENT', attempts: 2 });
  });
});

/** Another process on the same database, as far as it matters. */
async function startAnother(): Promise<App> {
  const { config, clock, log } = world.app;
  const postmark = { serverToken: 'none', apiUrl: 'http://localhost' };
  const other = await startApp({ config, databaseUrl: world.databaseUrl, clock, log, postmark, google: null });
  return { ...other, postmark: world.app.postmark };
}

describe('a clean stop', () => {
  test('finishes what the worker and the requests have in hand', async () => {
    const agency = await world.agency();
    const [worked, asked] = [await agency.contact(), await agency.contact()];
    await commitInvite(worked);
    world.clock.advance(30 * second);
    world.postmark.fail({ kind: 'slow', milliseconds: 200 });
    const chores = startChores(world.app);
    const answer = asked.act('SEND_INVITE');
    const attemptsOf = async (contact: GivenContact) => (await rowOf(contact))?.attempts;
    await vi.waitUntil(async () => (await attemptsOf(worked)) === 1 && (await attemptsOf(asked)) === 1, {
      interval: 5,
      timeout: 10_000,
    });
    await chores.stop();
    await world.app.underway.end();
    for (const contact of [worked, asked]) expect(await rowOf(contact)).toMatchObject({ status: 'SENT' });
    await answer;
    world.postmark.recover();
  });
});

describe('the other chores', () => {
  test('follow the link requests that a dead process has left, and forget spent counters', async () => {
    const ana = await (await (await world.agency()).contact()).claimed();
    const { pool } = world.app;
    await pool.query(`insert into link_request (agency_id, id, email, requested_at) values ($1, $2, $3, $4)`, [
      ana.agency.facts.id,
      '0198f0a2-0000-7000-8000-000000000001',
      ana.email,
      world.clock.now(),
    ]);
    await pool.query(`insert into rate_limit (key, count, forgotten_at) values ('spent', 1, $1), ('standing', 1, $2)`, [
      world.clock.now(),
      new Date(world.clock.now().getTime() + 1),
    ]);
    const chores = startChores(world.app);
    const left = () => pool.query(`select key from rate_limit where key in ('spent', 'standing')`);
    await vi.waitUntil(async () => ana.mails().length === 2 && (await left()).rows.length === 1, {
      interval: 5,
      timeout: 10_000,
    });
    await chores.stop();
    expect(ana.mails()[0]?.text).toContain('/reset/');
    expect((await left()).rows).toEqual([{ key: 'standing' }]);
  });
});
