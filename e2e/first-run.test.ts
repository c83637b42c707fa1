import { expect, test } from 'vitest';
import { clientPassword } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings, openPage } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

test('R40 R29 an agency with nothing is led to its first client in the portal, who sees what was shared', async () => {
  const agency = await world.agency('Blue Map Travel');
  const desk = await openDesk(agency, '/trips');
  const guide = desk.getByRole('region', { name: 'From an empty desk to a client in the portal' });
  const goToTrips = () => desk.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Trips' }).click();

  await guide.getByRole('link', { name: 'Import' }).waitFor();
  await expectNoAxeFindings(desk);
  await guide.getByRole('link', { name: 'Import' }).click();
  const buffer = Buffer.from('First name,Last name,Email\nNadja,Weiss,nadja@weiss.example\nTom,Weiss,\n');
  await desk.getByLabel('Choose a file').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer });
  await desk.getByRole('button', { name: 'Import 2 contacts' }).click();
  await desk.getByRole('heading', { name: '2 contacts imported' }).waitFor();

  await goToTrips();
  await guide.getByText('2 contacts on file.').waitFor();
  await guide.getByRole('link', { name: 'Set that up' }).click();
  await desk.getByLabel('Send a portal invite on first share').click();
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await desk.getByText('Saved', { exact: true }).waitFor();

  await goToTrips();
  await guide.getByLabel('Name').fill('Naxos, slowly');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Add traveler' }).click();
  await desk.getByRole('option', { name: 'Nadja Weiss' }).click();
  await desk.getByText('Nadja Weiss added').waitFor();
  await desk.getByRole('button', { name: 'Done' }).click();

  await goToTrips();
  await expectNoAxeFindings(desk);
  await guide.getByRole('link', { name: 'Open the trip' }).click();
  await desk.getByRole('button', { name: 'Add a document' }).click();
  await desk.getByLabel('Title').fill('Three islands');
  await desk.getByRole('button', { name: 'Add document' }).click();
  await desk.getByRole('button', { name: 'Share… — Three islands' }).click();
  await desk.getByText('Nadja will get a portal invite').waitFor();
  await desk.getByRole('button', { name: 'Share and invite Nadja' }).click();
  await expect.poll(() => world.mailbox.list().some(({ to }) => to === 'nadja@weiss.example')).toBe(true);
  await goToTrips();
  await desk.getByText('0 of 1 in the portal').waitFor();
  await expect.poll(() => guide.count()).toBe(0);

  const mail = world.mailbox.list().find(({ to }) => to === 'nadja@weiss.example');
  const phone = await openPage({ width: 390 });
  await phone.goto(/https?:\/\/\S+\/claim\/\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  await phone.getByLabel('Password', { exact: true }).fill(clientPassword);
  await phone.getByRole('button', { name: 'Set password and go in' }).click();
  await phone.getByText('Three islands').waitFor();
  await phone.getByText('Naxos, slowly').waitFor();
});
