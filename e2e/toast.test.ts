import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useWorld } from '../api/testing/world.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

/** A screen reader is told of it only once the toasts have the pointer or the focus. */
const dismiss = (page: Page) => page.locator('.toast').getByLabel('Dismiss');

/** The name, or else the id, of what has the focus once the toast is gone. */
async function focusedAfterwards(page: Page): Promise<string | null> {
  await dismiss(page).waitFor({ state: 'detached' });
  return page.evaluate(() => {
    const { textContent, id, tagName } = document.activeElement as HTMLElement;
    return id || (tagName === 'BUTTON' ? textContent : tagName);
  });
}

test('a toast that is dismissed gives the focus back to where it was, by mouse and by keyboard', async () => {
  const agency = await world.agency();
  const ana = await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
  const trip = await agency.trip([ana]);
  const page = await openDesk(agency, `/trips/${trip.id}`);
  await page.getByRole('button', { name: /^Ana Ruiz/ }).click();
  await page.getByRole('button', { name: 'Invite to portal — Ana Ruiz' }).click();
  await dismiss(page).click();
  expect(await focusedAfterwards(page)).toMatch(/^Resend invite/);

  await page.keyboard.press('Enter');
  await dismiss(page).focus();
  await page.keyboard.press('Enter');
  expect(await focusedAfterwards(page)).toMatch(/^Resend invite/);

  await page.keyboard.press('Enter');
  await dismiss(page).focus();
  await page.keyboard.press('Escape');
  expect(await focusedAfterwards(page)).toMatch(/^Resend invite/);
});

test('a toast whose origin is gone gives the focus to the drawer that is open, or to the page', async () => {
  const agency = await world.agency();
  const ana = await (await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' })).invited();
  const page = await openDesk(agency, `/contacts/${ana.id}?tab=access`);
  await page.getByRole('button', { name: /^Cancel & disable — / }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel & disable' }).click();
  await page.getByRole('button', { name: /^Reactivate & reinvite — / }).click();
  await dismiss(page).last().waitFor();
  await page.getByRole('button', { name: /^Resend invite — / }).waitFor();
  for (let left = await dismiss(page).count(); left > 0; left -= 1) {
    await dismiss(page).first().click();
    await expect.poll(() => dismiss(page).count()).toBe(left - 1);
  }
  expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
});
