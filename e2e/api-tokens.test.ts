import { expect, test } from 'vitest';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

test('R39 an agent makes a token, a partner tool invites with it and is named in the history, and revoking turns it away', async () => {
  const agency = await world.agency();
  const contact = await agency.contact();
  const page = await openDesk(agency, '/settings/api-tokens');

  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name').fill('Itinerary sync');
  await page.getByLabel('Invites clients, resets and disables their access').check();
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Create token' }).click();
  const secret = await page.getByLabel('Token', { exact: true }).inputValue();
  await expectNoAxeFindings(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('never used').waitFor();

  const tool = world.browser({ authorization: `Bearer ${secret}` });
  expect((await contact.act('SEND_INVITE', tool)).errors).toEqual([]);
  await page.goto(`${world.url}/contacts/${contact.id}?tab=access`);
  await page.getByText('Itinerary sync').first().waitFor();

  await page.goto(`${world.url}/settings/api-tokens`);
  await page.getByText(/, used /).waitFor();
  await page.getByRole('button', { name: 'Revoke — Itinerary sync' }).click();
  await page.getByRole('button', { name: 'Revoke token' }).click();
  await page.getByRole('heading', { name: 'No longer working' }).waitFor();
  await expectNoAxeFindings(page);
  expect((await contact.act('RESEND_INVITE', tool)).status).toBe(401);
});
