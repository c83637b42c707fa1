import { expect, test } from 'vitest';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

async function givenAccounts() {
  const agency = await world.agency();
  const ana = await (await agency.contact({ firstName: 'Ana' })).claimed();
  await (await agency.contact({ firstName: 'Mateo' })).invited();
  await agency.trip([ana], { name: 'Carnival in Cádiz', startsOn: '2027-02-04' });
  return agency;
}

test('R37 the roll-up names the next trip of each, and a row under the pointer stays in its columns', async () => {
  const page = await openDesk(await givenAccounts(), '/portal-accounts');
  const trip = page.getByRole('cell', { name: 'Carnival in Cádiz' });
  await trip.waitFor();
  const before = await trip.boundingBox();
  // The row's own link lies over its cells.
  await trip.hover({ force: true });
  await page.locator('tr:hover').waitFor();
  expect(await trip.boundingBox()).toEqual(before);
  await expectNoAxeFindings(page);
});

test('R37 on a phone the next trip has a line of its own', async () => {
  const page = await openDesk(await givenAccounts(), '/portal-accounts', 390);
  await page.getByText('Next trip: Carnival in Cádiz').waitFor();
  expect(await page.getByText('Next trip').count()).toBe(1);
  await page.getByLabel('Sort by').selectOption('Name');
  await page.waitForURL('**/portal-accounts?sort=name');
  await expectNoAxeFindings(page);
});

test('R37 an invite is taken back from its row by keyboard, and the focus stays on the row', async () => {
  const page = await openDesk(await givenAccounts(), '/portal-accounts');
  await page.getByRole('button', { name: 'More — Mateo Ruiz' }).press('Enter');
  const item = page.getByRole('menuitem', { name: 'Cancel & disable' });
  await item.waitFor();
  await expectNoAxeFindings(page);
  await item.press('Enter');
  await page.getByRole('button', { name: 'Keep invite' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: 'Cancel & disable' }).press('Enter');
  await page.getByText('Invite cancelled. Mateo can’t get in.').waitFor();
  await page.getByRole('button', { name: 'Bring back — Mateo Ruiz' }).and(page.locator(':focus')).waitFor();
  expect(await page.getByRole('row', { name: 'Mateo Ruiz' }).getByText('Portal disabled').count()).toBe(1);
});
