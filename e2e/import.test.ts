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
  await desk.getByLabel('Choose a file').setInputFiles({ ...file, buffer: Buffer.from('Email\nana@example.com\n') });
  await desk.getByRole('alert').getByText('The First name and Last name columns are missing.').waitFor();
  await expectNoAxeFindings(desk);

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

  await desk.getByRole('button', { name: 'Import 300 contacts' }).click();
  await desk.getByRole('heading', { name: '300 contacts imported' }).waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByRole('link', { name: 'See contacts' }).click();
  await desk.getByText('25 of 301 contacts').waitFor();
  await desk.getByText('José 0 Muñoz').waitFor();

  await desk.getByRole('link', { name: 'Import' }).click();
  await desk.getByLabel('Choose a file').setInputFiles(file);
  await desk.getByText('There is nobody in this file to import.').waitFor();
});
