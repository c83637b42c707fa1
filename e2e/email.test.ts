import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { GivenAgency } from '../api/testing/given-agency.ts';
import type { GivenContact } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

const settings = '/settings/email-integrations';
const gmailAddress = 'pat@gmail.example';

/** From the settings to Google's consent page, which is another site. */
async function leaveForGoogle(desk: Page, button = 'Connect Gmail'): Promise<void> {
  await desk.getByRole('button', { name: button }).click();
  await desk.getByRole('heading', { name: 'Trips wants to use your Gmail' }).waitFor();
  await desk.getByLabel('Gmail address').fill(gmailAddress);
}

async function allow(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Allow', exact: true }).click();
  await desk.waitForURL(`${world.url}${settings}`);
}

/** The agent's page of a trip with one traveler, whose row is open. */
async function openTripOf(desk: Page, ana: GivenContact): Promise<void> {
  const trip = await ana.agency.trip([ana]);
  await desk.goto(`${world.url}/trips/${trip.id}`);
  await desk.getByRole('button', { name: /^Ana Ruiz/ }).click();
}

/** On a page of its own, so that no toast of an earlier one is taken for this one's. */
async function sendAndSeeToast(desk: Page, button: string, ana: GivenContact): Promise<void> {
  const before = ana.mails().length;
  await openTripOf(desk, ana);
  await desk.getByRole('button', { name: `${button} — Ana Ruiz` }).click();
  await desk.getByText(`Invite sent to ${ana.email}`).waitFor();
  expect(ana.mails()).toHaveLength(before + 1);
}

const linksOf = (mail: { text: string } | undefined) => mail?.text.match(/https?:\/\/\S+\/claim\/\S+/g) ?? [];

async function ana(agency: GivenAgency): Promise<GivenContact> {
  return agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
}

test('R14 R15 an agent connects Gmail, invites from it, and Postmark carries the email once Google takes no more', async () => {
  const agency = await world.agency();
  const client = await ana(agency);
  const desk = await openDesk(agency, settings);
  await desk.getByText('as Pat at Pride Travelers').waitFor();
  await expectNoAxeFindings(desk);

  await leaveForGoogle(desk);
  await allow(desk);
  await desk.getByText(`Gmail connected. What you send now comes from ${gmailAddress}`).waitFor();
  await desk.getByText('Connected', { exact: true }).first().waitFor();
  await expectNoAxeFindings(desk);

  await sendAndSeeToast(desk, 'Invite to portal', client);
  expect(client.mails()[0]).toMatchObject({
    provider: 'GMAIL',
    from: expect.stringMatching(new RegExp(`^"?Pat at Pride Travelers"? <${gmailAddress}>$`)),
  });

  world.google.fail('token-revoked');
  await sendAndSeeToast(desk, 'Resend invite', client);
  expect(client.mails()[0]).toMatchObject({ provider: 'POSTMARK', from: expect.stringContaining('Pride Travelers') });
  expect(linksOf(client.mails()[0])).toHaveLength(1);

  await desk.goto(`${world.url}${settings}`);
  await desk.getByText('Reconnect needed').waitFor();
  await expectNoAxeFindings(desk);
  world.google.recover();
  await leaveForGoogle(desk, 'Reconnect Gmail');
  await allow(desk);
  await desk.getByText('Goes out from your Gmail.', { exact: false }).waitFor();
  await client.act('RESEND_INVITE');
  expect(client.mails()[0]?.provider).toBe('GMAIL');

  await desk.getByRole('button', { name: 'Disconnect' }).click();
  const question = desk.getByRole('alertdialog', { name: `Disconnect ${gmailAddress}?` });
  await question.waitFor();
  await expectNoAxeFindings(desk);
  await question.getByRole('button', { name: 'Disconnect' }).click();
  await desk.getByRole('button', { name: 'Connect Gmail' }).waitFor();
  expect(world.google.listStanding().filter(({ email }) => email === gmailAddress)).toEqual([]);
  await client.act('RESEND_INVITE');
  expect(client.mails()[0]?.provider).toBe('POSTMARK');
});

test('R16 a consent that is refused, unticked or walked twice is refused in words, on a phone too', async () => {
  const agency = await world.agency();
  const desk = await openDesk(agency, settings, 390);

  await leaveForGoogle(desk);
  await desk.getByRole('button', { name: 'Do not allow' }).click();
  await desk.getByText('You turned it down on Google’s page.', { exact: false }).waitFor();
  expect(new URL(desk.url()).search).toBe('');
  await expectNoAxeFindings(desk);
  await desk.reload();
  await desk.getByRole('button', { name: 'Connect Gmail' }).waitFor();
  expect(await desk.getByText('You turned it down', { exact: false }).count()).toBe(0);

  await leaveForGoogle(desk);
  await desk.getByLabel('Send email on your behalf').uncheck();
  await allow(desk);
  await desk.getByText('leave “Send email on your behalf” ticked', { exact: false }).waitFor();
  await desk.getByRole('button', { name: 'Connect Gmail' }).waitFor();
  await expectNoAxeFindings(desk);

  const returned = desk.waitForRequest(/\/oauth\/google\/callback/);
  await leaveForGoogle(desk);
  await allow(desk);
  await desk.goto((await returned).url());
  await desk.getByText('This way back from Google no longer works').waitFor();
  await desk.getByText('Connected', { exact: true }).first().waitFor();
});

test('R38 a bounce shows beside the pill and leads to the email; corrected and resent, the invite is delivered', async () => {
  const agency = await world.agency();
  const client = await (await ana(agency)).invited();
  const desk = await openDesk(agency, '/trips');
  await openTripOf(desk, client);
  const [bounced] = client.mails();
  if (!bounced) throw new Error('There is no invite.');
  await world.report(bounced, 'HARD_BOUNCE');

  const row = rowOf(desk, 'Ana Ruiz');
  await row.getByText('Invite bounced', { exact: true }).waitFor();
  await row.getByText(`The invite to ${client.email} bounced.`, { exact: false }).waitFor();
  await row.getByText('Invite pending').waitFor();
  const resend = row.getByRole('button', { name: /^Resend invite/ });
  await expect.poll(() => resend.getAttribute('aria-disabled')).toBe('true');
  await expectNoAxeFindings(desk);

  await row.getByRole('link', { name: 'Correct the email' }).click();
  const field = desk.getByRole('textbox', { name: 'Email', exact: true });
  await desk.waitForFunction(() => document.activeElement?.getAttribute('name') === 'email');
  await field.fill('ana@right.example');
  await desk.getByRole('button', { name: 'Save' }).click();
  await desk.getByText(/^Saved/).waitFor();
  await desk.keyboard.press('Escape');
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => row.getByText('bounced', { exact: false }).count(), { timeout: 15_000 }).toBe(0);

  await resend.click();
  await desk.getByText('Invite sent to ana@right.example').waitFor();
  const [mail] = world.mailbox.list();
  if (mail?.to !== 'ana@right.example') throw new Error('The invite went elsewhere.');
  await world.report(mail, 'DELIVERY');
  expect((await client.account()).latestDelivery.status).toBe('DELIVERED');
  await desk.goto(`${world.url}/contacts/${client.id}?tab=access`);
  await desk.getByText('Invite delivered', { exact: true }).waitFor();
});

test('R38 a spam complaint shows beside the pill, with the next step', async () => {
  const agency = await world.agency();
  const client = await (await ana(agency)).invited();
  const desk = await openDesk(agency, '/trips', 390);
  await openTripOf(desk, client);
  const [mail] = client.mails();
  if (!mail) throw new Error('There is no invite.');
  await world.report(mail, 'SPAM_COMPLAINT');

  const row = rowOf(desk, 'Ana Ruiz');
  await row.getByText('Invite marked as spam', { exact: true }).waitFor();
  await row.getByRole('link', { name: 'Correct the email' }).waitFor();
  await expectNoAxeFindings(desk);
});

/** A traveler's row on the trip page. */
const rowOf = (desk: Page, name: string) =>
  desk
    .getByRole('region', { name: /^Travelers/ })
    .getByRole('listitem')
    .filter({ hasText: name });
