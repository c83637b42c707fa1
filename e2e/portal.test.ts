import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clientPassword, type GivenContact } from '../api/testing/given-contact.ts';
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

test('R26 a disabled client who tries everything stays out', async () => {
  const ana = await (await (await world.agency()).contact()).claimed();
  const page = await openPortal(ana, 'login');
  await signIn(page, ana, clientPassword);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  const claimed = ana.token();
  await ana.act('DISABLE_ACCESS');

  await page.reload();
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await signIn(page, ana, clientPassword);
  await page.getByText('That email and password don’t match.').waitFor();
  await page.getByRole('link', { name: 'Forgot password' }).click();
  await askForLink(page, ana);
  await page.goto(`${world.url}/portal/${ana.agency.facts.slug}/claim/${claimed}`);
  await page.getByRole('heading', { name: 'That link is no longer valid.' }).waitFor();
  await page.goto(`${world.url}/portal/${ana.agency.facts.slug}`);
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  expect(ana.mails()).toHaveLength(1);
});

test('R18 a claim page can be loaded again, and opened in a second browser, before the password is set', async () => {
  const ana = await (await (await world.agency()).contact()).invited();
  const page = await openPortal(ana, `claim/${ana.token()}`);
  await page.getByRole('heading', { name: 'Hi Ana' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Hi Ana' }).waitFor();
  const other = await openPage({ width: 390 });
  await other.goto(page.url());
  await other.getByLabel('Password', { exact: true }).fill(clientPassword);
  await other.getByRole('button', { name: 'Set password and go in' }).click();
  await other.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(other.url()).not.toContain('claim');
});

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
