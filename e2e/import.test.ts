import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

test('an agent imports clients from Excel’s CSV, after a look at every line, and again without harm', async () => {
  const agency = await world.agency();
  await agency.contact({ firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com' });
  const clients = Array.from({ length: 300 }, (_, index) => `José ${index};Muñoz;jose${index}@example.com`);
  const lines = ['First name;Last name;E-mail', ...clients, 'Anna;Ruiz;ANA@example.com', ';Vidal;', '=1+1;Ruiz;'];
  const buffer = Buffer.from(lines.join('\r\n'), 'latin1');
  const file = { name: 'clients.csv', mimeType: 'application/vnd.ms-excel', buffer };

  const desk = await openDesk(agency, '/contacts');
  await desk.getByRole('link', { name: 'Import' }).click();
  await desk.getByRole('heading', { name: 'Import contacts' }).waitFor();
  await expectNoAxeFindings(desk);
  await dropBeside(desk, 'Kunde;Kontakt\nMia Berg;mia@example.com\n');
  await desk.getByRole('alert').getByText('The First name and Last name columns are missing.').waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByLabel('Full name').selectOption('Kunde · Mia Berg');
  await desk.getByRole('button', { name: 'Import 1 contact' }).waitFor();
  await desk.getByText('these contacts cannot be invited').waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByLabel('Email').selectOption('Kontakt · mia@example.com');
  await desk.getByRole('cell', { name: 'mia@example.com' }).waitFor();
  await desk.getByText('these contacts cannot be invited').waitFor({ state: 'detached' });

  await desk.getByRole('button', { name: 'Choose another file' }).click();
  await desk.getByLabel('Choose a file').setInputFiles(file);
  await desk.getByText('303 lines, separated by semicolons, in Windows-1252').waitFor();
  await desk.getByText('1 line is there already and left out. 2 lines cannot be imported.').waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByRole('tab', { name: 'Only problems' }).click();
  await expect.poll(() => desk.getByRole('row').count()).toBe(3);
  await desk.getByText('First name starts as a formula does').waitFor();
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.getByText('Line 303').waitFor();
  await expectNoAxeFindings(desk);

  const mayEnd = await holdImports(desk);
  await desk.getByRole('button', { name: 'Import 300 contacts' }).click();
  await desk.getByText('Importing 300 contacts').waitFor();
  await desk.goBack();
  await desk.getByRole('alertdialog', { name: 'Leave while contacts are imported?' }).waitFor();
  await desk.getByRole('button', { name: 'Stay here' }).click();
  mayEnd();
  await desk.getByRole('heading', { name: '300 contacts imported' }).waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByRole('link', { name: 'See contacts' }).click();
  await desk.getByText('25 of 301 contacts').waitFor();
  await desk.getByText('José 0 Muñoz').waitFor();

  await desk.getByRole('link', { name: 'Import' }).click();
  await desk.getByLabel('Choose a file').setInputFiles(file);
  await desk.getByText('There is nobody in this file to import.').waitFor();
});

/** Drops a file on the page, beside the box that asks for one. */
async function dropBeside(desk: Page, content: string): Promise<void> {
  const dataTransfer = await desk.evaluateHandle((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'kunden.csv', { type: 'text/csv' }));
    return dropped;
  }, content);
  await desk.dispatchEvent('h1', 'dragover', { dataTransfer });
  await desk.dispatchEvent('h1', 'drop', { dataTransfer });
}

/** Keeps every import from its API until it may end. */
async function holdImports(desk: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await desk.route('**/imports/contacts?*', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
