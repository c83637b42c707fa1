import { expect, test } from 'vitest';
import { Browser } from '../../api/testing/browser.ts';
import { GivenAgency } from '../../api/testing/given-agency.ts';
import { type Program, startProgram } from '../../api/testing/start-program.ts';
import { useWorld } from '../../api/testing/world.ts';

const world = useWorld();

test('a program that is killed between commit and send has lost nothing: the next one sends the mail, and its link claims', async () => {
  const agency = await world.agency();
  const contact = await agency.contact();
  const first = await startProgram(world);
  const agent = await signInAt(first, agency);
  world.postmark.fail({ kind: 'slow', milliseconds: 3_600_000 });
  const cutOff = contact.act('SEND_INVITE', agent).catch((error) => error);
  await expect.poll(readDelivery, { timeout: 30_000 }).toMatchObject({ status: 'QUEUED', attempts: 1 });

  await first.kill();
  expect(await cutOff).toBeInstanceOf(Error);
  expect(contact.mails()).toEqual([]);

  world.postmark.recover();
  await letLeaseRunOut();
  const second = await startProgram(world);
  await expect.poll(readDelivery, { timeout: 30_000 }).toMatchObject({ status: 'SENT', attempts: 2 });
  expect(contact.mails()).toHaveLength(1);
  const claim = await contact.claim(contact.token(), undefined, new Browser(second.url));
  expect(claim.errors).toEqual([]);
  expect(claim.viewer.id).toBe(contact.id);
});

async function signInAt({ url }: Program, { facts }: GivenAgency): Promise<Browser> {
  const browser = new Browser(url);
  await new GivenAgency(world, facts, browser).signIn();
  return browser;
}

async function readDelivery() {
  const { rows } = await world.app.pool.query('select status, attempts from email_delivery');
  return rows[0];
}

/** The programs have the time of the machine: so the dead one's lease is moved, and not the clock. */
const letLeaseRunOut = () =>
  world.app.pool.query(`update email_delivery set leased_until = leased_until - interval '30 seconds'`);
