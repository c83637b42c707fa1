import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { GivenContact } from '../api/testing/given-contact.ts';
import { clientPassword } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

const openAccess = (contact: GivenContact, width = 1280): Promise<Page> =>
  openDesk(contact.agency, `/contacts/${contact.id}?tab=access`, width);

const press = (page: Page, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name} — `) })
    .click();

/** The account's state, which stands above all that its tab says. */
const pill = (page: Page, state: string) =>
  page.getByRole('tabpanel', { name: 'Access' }).locator('.pill').filter({ hasText: state });

test('R3 R28 the whole life of an account is led from the Access tab, an action at a time', async () => {
  const ana = await (await world.agency()).contact({ firstName: 'Ana', lastName: 'Ruiz' });
  const page = await openAccess(ana);
  const drawer = page.getByRole('dialog');

  await press(page, 'Send invite');
  await page.getByText(`Invite sent to ${ana.email}`).waitFor();
  await pill(page, 'Invite pending').waitFor();
  await expectNoAxeFindings(page);

  await press(page, 'Resend invite');
  await expect.poll(() => ana.mails().length).toBe(2);

  await ana.claim();
  await press(page, 'Send password reset');
  await page.getByText(`Password reset sent to ${ana.email}`).waitFor();
  await expectNoAxeFindings(page);

  await press(page, 'Disable access');
  await page.getByRole('alertdialog', { name: 'Disable Ana Ruiz’s access?' }).waitFor();
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Keep access' }).click();
  expect((await ana.account()).state).toBe('ACTIVE');
  await press(page, 'Disable access');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable access' }).click();
  await drawer.getByText('Bring access back').waitFor();
  await expectNoAxeFindings(page);

  await press(page, 'Re-enable only');
  await pill(page, 'Portal active').waitFor();
  expect((await ana.signIn(clientPassword)).errors).toEqual([]);

  await press(page, 'Disable access');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable access' }).click();
  await press(page, 'Reactivate & reinvite');
  await pill(page, 'Invite pending').waitFor();
  expect((await ana.signIn(clientPassword)).errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);

  await press(page, 'Cancel & disable');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel & disable' }).click();
  await drawer.getByText('Bring access back').waitFor();
  expect((await ana.account()).state).toBe('DISABLED');
});

test('R4 a stale tab is refused, says so, and shows what is on offer now', async () => {
  const ana = await (await (await world.agency()).contact({ firstName: 'Ana' })).invited();
  const page = await openAccess(ana);
  await page.getByRole('button', { name: /^Resend invite — / }).waitFor();
  await ana.act('CANCEL_AND_DISABLE');
  await press(page, 'Resend invite');
  await page.getByText('Nothing was sent', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: /^Re-enable only — / }).waitFor();
  expect(ana.mails()).toHaveLength(1);
});

test('R33 a contact without email: the reason is on the button, one is added, and the invite goes out', async () => {
  const carmen = await (await world.agency()).contact({ firstName: 'Carmen', lastName: 'Vidal', email: null });
  const page = await openAccess(carmen, 390);
  await page.getByText('This contact has no email address on file.').waitFor();
  await expectNoAxeFindings(page);
  await page.getByRole('link', { name: 'Add email' }).click();
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill('carmen@vidal.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Access' }).click();
  await press(page, 'Send invite');
  await page.getByText('Invite sent to carmen@vidal.example').waitFor();
  expect(world.mailbox.list()[0]?.to).toBe('carmen@vidal.example');
});

test('R10 the drawer has a URL of its own, opens over a trip, and goes with Escape', async () => {
  const agency = await world.agency();
  const ana = await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
  const trip = await agency.trip([ana]);
  const page = await openDesk(agency, `/trips/${trip.id}`);
  await page.getByRole('button', { name: 'Ana Ruiz' }).click();
  await page.getByRole('link', { name: 'Open contact' }).click();
  await page.getByRole('dialog', { name: 'Ana Ruiz' }).waitFor();
  expect(new URL(page.url()).searchParams.get('contact')).toBe(ana.id);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
});

test('R41 “Why hasn’t it arrived?” tells what is stored, in the order to check', async () => {
  const ana = await (await (await world.agency()).contact({ firstName: 'Ana' })).invited();
  const page = await openAccess(ana);
  await page.getByRole('button', { name: 'Why hasn’t it arrived?' }).click();
  await page.getByText(`The email to ${ana.email} was sent.`).waitFor();
  await page.getByText('The link still works', { exact: true }).waitFor();
  await page.getByText(`Check with the client that ${ana.email} is spelled right.`).waitFor();
  await expectNoAxeFindings(page);
  expect(await page.getByRole('button', { name: 'Copy page address' }).count()).toBe(1);
});
