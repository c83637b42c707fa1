import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clientPassword } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings, openPage } from './browser.ts';
import { clientRoot } from './desk.ts';

const world = useWorld({ clientRoot });

const agent = { name: 'Kim Sol', email: 'kim@seasun.example', password: 'three slow trains' };
const ana = { name: 'Ana Ruiz', email: 'ana@ruizfamily.example' };
const trip = 'Lisbon & the Algarve';
const proposal = { title: 'Lisbon, version 1', url: 'https://docs.example/lisbon' };

test('R40 from an empty database to a client who reads the proposal, all of it by command, dashboard, mail and portal', async () => {
  await createAgency();
  const desk = await signIn();
  await importContacts(desk);
  await turnAutoInviteOn(desk);
  await makeTrip(desk);
  await addProposal(desk);
  await shareProposal(desk);
  await readInPortal(await claimOnPhone());
  await expectSeenAtDesk(desk);
});

async function createAgency(): Promise<void> {
  const options = ['--name', 'Sea & Sun', '--slug', 'sea-sun', '--agent', agent.name, '--email', agent.email];
  const command = spawn('npm', ['run', '--silent', 'agency:create', '--', ...options], {
    env: { ...process.env, DATABASE_URL: world.databaseUrl },
  });
  command.stdin.end(`${agent.password}\n`);
  expect(await text(command.stdout)).toContain(`${agent.name} signs in at`);
}

async function signIn(): Promise<Page> {
  const desk = await openPage();
  await desk.goto(world.url);
  await desk.getByLabel('Email').fill(agent.email);
  await desk.getByLabel('Password', { exact: true }).fill(agent.password);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.waitForURL('**/trips');
  await desk.getByRole('heading', { name: 'From an empty desk to a client in the portal' }).waitFor();
  await expectNoAxeFindings(desk);
  return desk;
}

async function importContacts(desk: Page): Promise<void> {
  const lines = ['First name,Last name,Email', `Ana,Ruiz,${ana.email}`, 'Mateo,Ruiz,'];
  await desk.getByRole('link', { name: 'Contacts' }).first().click();
  await desk
    .getByRole('link', { name: /Import/ })
    .first()
    .click();
  await desk
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await desk.getByRole('button', { name: 'Import 2 contacts' }).click();
  await desk.getByRole('heading', { name: '2 contacts imported' }).waitFor();
}

async function turnAutoInviteOn(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Settings' }).first().click();
  await desk.getByLabel('Send a portal invite on first share').check();
  await desk.getByRole('button', { name: 'Save', exact: true }).first().click();
  await desk.getByText('Saved', { exact: true }).waitFor();
}

async function makeTrip(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Trips', exact: true }).first().click();
  await desk.getByText('2 contacts on file.').waitFor();
  await desk.getByLabel('Name').fill(trip);
  await desk.getByRole('button', { name: 'Create trip' }).click();
  await desk.getByRole('heading', { name: trip }).waitFor();
  await desk.getByRole('button', { name: 'Edit trip' }).click();
  await desk.getByLabel('First day').fill('2127-05-14');
  await desk.getByLabel('Last day').fill('2127-05-24');
  await desk.keyboard.press('Enter');
  await desk.getByText('Trip saved').waitFor();
  await desk.getByRole('button', { name: 'Add traveler' }).click();
  for (const name of ['Mateo Ruiz', ana.name]) {
    await desk.getByRole('option', { name }).click();
    await desk.getByText(`${name} added`).waitFor();
  }
  await desk.getByRole('button', { name: 'Done' }).click();
  await desk.getByRole('region', { name: 'Travelers 2' }).waitFor();
}

async function addProposal(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Add a document' }).click();
  await desk.getByLabel('Title').fill(proposal.title);
  await desk.getByLabel('Address').fill(proposal.url);
  await expectNoAxeFindings(desk);
  await desk.keyboard.press('Enter');
  await desk.getByText(`Added “${proposal.title}”`).waitFor();
}

/** Mateo comes first in the strip and has no email; so it is Ana. */
async function shareProposal(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: `Share… — ${proposal.title}` }).click();
  await desk.getByText('Ana will get a portal invite').waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByRole('button', { name: 'Share and invite Ana' }).click();
  await desk.getByText(`Shared. Invite sent to ${ana.email}`).waitFor();
  await desk
    .getByRole('region', { name: /^Travelers/ })
    .getByText('Invite pending', { exact: true })
    .waitFor();
  await desk.getByText(/Ana Ruiz was invited with the first share, on/).waitFor();
}

async function claimOnPhone(): Promise<Page> {
  const [mail, ...more] = world.mailbox.list();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: ana.email, from: expect.stringContaining('Sea & Sun'), replyTo: agent.email });
  const phone = await openPage({ width: 390 });
  await phone.goto(/https?:\/\/\S+\/claim\/\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  await phone.getByRole('heading', { name: 'Hi Ana' }).waitFor();
  await phone.getByLabel('Password', { exact: true }).fill(clientPassword);
  await phone.getByRole('button', { name: 'Set password and go in' }).click();
  return phone;
}

async function readInPortal(phone: Page): Promise<void> {
  await phone.getByRole('heading', { name: trip }).waitFor();
  const link = phone.getByRole('link', { name: proposal.title });
  expect(await link.getAttribute('href')).toBe(proposal.url);
  expect(new URL(phone.url()).pathname).toBe('/portal/sea-sun');
  await expectNoAxeFindings(phone);
}

async function expectSeenAtDesk(desk: Page): Promise<void> {
  await desk.getByText('Active', { exact: true }).waitFor();
  const happened = desk.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await expect
    .poll(() => happened.allInnerTexts(), { timeout: 30_000 })
    .toMatchObject([
      expect.stringContaining('Ana Ruiz set a password and signed in'),
      expect.stringContaining('Ana Ruiz was invited to the portal by the first share'),
      expect.stringContaining(`You shared the proposal “${proposal.title}”`),
    ]);
  await expectNoAxeFindings(desk);
}
