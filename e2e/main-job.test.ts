import { expect, test } from 'vitest';
import { clientPassword } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings, openPage } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

test('an agent invites, the client claims on a phone, and the agent’s pill turns Active by itself', async () => {
  const agency = await world.agency();
  const ana = await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
  const mateo = await agency.contact({ firstName: 'Mateo', lastName: 'Ruiz', email: null });
  const trip = await agency.trip([ana, mateo]);

  const desk = await openDesk(agency, `/trips/${trip.id}`);
  await desk.getByRole('button', { name: /^Ana Ruiz/ }).click();
  await expectNoAxeFindings(desk);
  await desk.getByRole('button', { name: 'Invite to portal — Ana Ruiz' }).click();
  await desk.getByText(`Invite sent to ${ana.email}`).waitFor();
  await desk.getByText('Invite pending').waitFor();

  const [mail] = ana.mails();
  const link = /https?:\/\/\S+\/claim\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  expect(mail?.from).toContain('Pride Travelers');
  const phone = await openPage({ width: 390 });
  await phone.goto(link);
  await phone.getByRole('heading', { name: 'Hi Ana' }).waitFor();
  await expectNoAxeFindings(phone);
  await phone.getByLabel('Password', { exact: true }).fill(clientPassword);
  await phone.getByRole('button', { name: 'Set password and go in' }).click();
  await phone.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(new URL(phone.url()).pathname).toBe(`/portal/${agency.facts.slug}`);
  await expectNoAxeFindings(phone);

  await desk.getByText('Active', { exact: true }).waitFor();
  await desk.getByRole('button', { name: 'Send password reset — Ana Ruiz' }).waitFor();
});

test('pressing every button of a claim page without typing leaves the link alive', async () => {
  const agency = await world.agency();
  const ana = await (await agency.contact()).invited();
  const page = await openPage({ width: 390 });
  await page.goto(`${world.url}/portal/${agency.facts.slug}/claim/${ana.token()}`);
  await page.getByRole('heading', { name: 'Hi Ana' }).waitFor();

  for (const button of await page.getByRole('button').all()) await button.click({ force: true });
  await page.waitForTimeout(500);

  expect((await ana.account()).state).toBe('PENDING');
  expect((await ana.claim()).errors).toEqual([]);
});
