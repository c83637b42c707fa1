import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clientPassword, type GivenContact } from '../api/testing/given-contact.ts';
import { settled } from '../api/testing/settled.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings, openPage } from './browser.ts';
import { clientRoot } from './desk.ts';

const world = useWorld({ clientRoot });

const hour = 3_600_000;
const newPassword = 'four quiet harbours';

const openPortal = async (contact: GivenContact, path: string): Promise<Page> => {
  const page = await openPage({ width: 390 });
  await page.goto(`${world.url}/portal/${contact.agency.facts.slug}/${path}`);
  return page;
};

async function signIn(page: Page, { email }: GivenContact, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function askForLink(page: Page, { email }: GivenContact): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: /^Send me a/ }).click();
  await page.getByRole('heading', { name: 'Look in your inbox' }).waitFor();
}

/** Mails that nobody waits for. */
const mailsOf = (contact: GivenContact, count: number) =>
  expect.poll(() => contact.mails().length, { timeout: 30_000 }).toBe(count);

test('R20 R23 an expired invite heals itself: dead link, a new one, claimed', async () => {
  const ana = await (await (await world.agency()).contact()).invited();
  const expired = ana.token();
  world.clock.advance(168 * hour);

  const page = await openPortal(ana, `claim/${expired}`);
  await page.getByRole('heading', { name: 'That link is no longer valid.' }).waitFor();
  await expectNoAxeFindings(page);
  await askForLink(page, ana);
  await mailsOf(ana, 2);

  await page.goto(`${world.url}/portal/${ana.agency.facts.slug}/claim/${ana.token()}`);
  await page.getByLabel('Password', { exact: true }).fill(clientPassword);
  await page.getByRole('button', { name: 'Set password and go in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
});

test('R24 a reset throws a second browser out, and the new password lets in', async () => {
  const ana = await (await (await world.agency()).contact()).claimed();
  const other = await openPortal(ana, 'login');
  await signIn(other, ana, clientPassword);
  await other.getByRole('button', { name: 'Sign out' }).waitFor();

  const page = await openPortal(ana, 'login');
  await page.getByRole('link', { name: 'Forgot password' }).click();
  await askForLink(page, ana);
  await mailsOf(ana, 2);
  await page.goto(`${world.url}/portal/${ana.agency.facts.slug}/reset/${ana.token()}`);
  await expectNoAxeFindings(page);
  await page.getByLabel('New password', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your password is changed').waitFor();
  await mailsOf(ana, 3);
  expect(ana.mails()[0]?.subject).toBe('Your password was changed');

  await other.reload();
  await other.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await signIn(page, ana, newPassword);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
});

const isDead = (page: Page) => page.getByRole('heading', { name: 'That link is no longer valid.' }).waitFor();

/** Every way in but the link: none leads in, and none brings a mail. */
async function tryEverything(page: Page, contact: GivenContact): Promise<void> {
  const mails = contact.mails().length;
  await page.goto(`${world.url}/portal/${contact.agency.facts.slug}`);
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  for (const password of [clientPassword, newPassword]) {
    await signIn(page, contact, password);
    await page.getByText('That email and password don’t match.').waitFor();
    await page.reload();
  }
  await page.getByRole('link', { name: 'Forgot password' }).click();
  await askForLink(page, contact);
  await settled(contact.agency);
  expect(contact.mails()).toHaveLength(mails);
}

test('R26 a client whose invite is cancelled with a live link in hand tries everything, and stays out', async () => {
  const ana = await (await (await world.agency()).contact()).invited();
  const page = await openPortal(ana, `claim/${ana.token()}`);
  await page.getByLabel('Password', { exact: true }).fill(newPassword);
  await ana.act('CANCEL_AND_DISABLE');

  await page.getByRole('button', { name: 'Set password and go in' }).click();
  await isDead(page);
  const again = await openPortal(ana, `claim/${ana.token()}`);
  await isDead(again);
  await tryEverything(again, ana);
  expect((await ana.account()).state).toBe('DISABLED');
});

test('R26 a client who is disabled with a live reset link in hand tries everything, and stays out', async () => {
  const ana = await (await (await world.agency()).contact()).claimed();
  const inside = await openPortal(ana, 'login');
  await signIn(inside, ana, clientPassword);
  await inside.getByRole('button', { name: 'Sign out' }).waitFor();
  await ana.act('SEND_PASSWORD_RESET');
  const page = await openPortal(ana, `reset/${ana.token()}`);
  await page.getByLabel('New password', { exact: true }).fill(newPassword);
  await ana.act('DISABLE_ACCESS');

  await inside.reload();
  await inside.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await page.getByRole('button', { name: 'Change password' }).click();
  await isDead(page);
  const again = await openPortal(ana, `reset/${ana.token()}`);
  await isDead(again);
  await tryEverything(again, ana);
  expect((await ana.account()).state).toBe('DISABLED');
});

test.each([
  ['loaded again', 0],
  ['opened in a second browser', 1],
])(
  'R18 a claim page that is loaded again and copied to a second browser takes the password where it is %s',
  async (_, place) => {
    const ana = await (await (await world.agency()).contact()).invited();
    const first = await openPortal(ana, `claim/${ana.token()}`);
    await first.getByRole('heading', { name: 'Hi Ana' }).waitFor();
    await first.reload();
    const second = await openPage({ width: 390 });
    await second.goto(first.url());
    const pages = [first, second];
    for (const page of pages) await page.getByRole('heading', { name: 'Hi Ana' }).waitFor();

    const page = pages[place] ?? first;
    await page.getByLabel('Password', { exact: true }).fill(clientPassword);
    await page.getByRole('button', { name: 'Set password and go in' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(page.url()).not.toContain('claim');
  },
);

test('R19 a password that is refused leaves the link alive, and the page says why', async () => {
  const ana = await (await (await world.agency()).contact({ lastName: 'Ruizdomenec' })).invited();
  const page = await openPortal(ana, `claim/${ana.token()}`);
  await page.getByLabel('Password', { exact: true }).fill('my name is ruizdomenec');
  await page.getByRole('button', { name: 'Set password and go in' }).click();
  await page.getByText('they are easy to guess').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(clientPassword);
  await page.getByRole('button', { name: 'Set password and go in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  expect((await ana.account()).state).toBe('ACTIVE');
});
