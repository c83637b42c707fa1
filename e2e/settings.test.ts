import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { GivenAgency } from '../api/testing/given-agency.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings, openPage } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

const path = '/settings/client-portal';

/** The settings, once both previews stand. */
async function openSettings(agency: GivenAgency, width?: number): Promise<Page> {
  const desk = await openDesk(agency, path, width);
  await mail(desk).getByRole('heading', { name: 'Ana, your page is ready' }).waitFor();
  await claimPage(desk).getByText('Hi Ana').waitFor();
  return desk;
}

const mail = (desk: Page) => desk.frameLocator('iframe[title="Preview of the email"]:not([hidden])');
const claimPage = (desk: Page) => desk.frameLocator('iframe[title="Preview of the claim page"]');
const colorOf = (desk: Page, text: string) =>
  claimPage(desk)
    .getByText(text)
    .evaluate((element) => getComputedStyle(element).backgroundColor);

const drawLogo = () =>
  sharp({ create: { width: 96, height: 48, channels: 3, background: '#0a7d55' } })
    .png()
    .toBuffer();

const choose = (desk: Page, name: string, mimeType: string, buffer: Buffer) =>
  desk.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });

test('R29 an agent turns the auto-invite on, by keyboard, and it holds after a reload', async () => {
  const desk = await openSettings(await world.agency());
  await expectNoAxeFindings(desk);
  await desk.getByLabel('Send a portal invite on first share').focus();
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await desk.getByText('Saved', { exact: true }).waitFor();
  await desk.keyboard.press('Shift+Tab');
  for (const before of ['Space', 'Space']) await desk.keyboard.press(before);
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await desk.getByText('Saved', { exact: true }).waitFor();
  await desk.reload();
  await expect.poll(() => desk.getByLabel('Send a portal invite on first share').isChecked()).toBe(true);
});

test('branding is seen in mail and claim page before it is saved, and is in both afterwards', async () => {
  const agency = await world.agency();
  const desk = await openSettings(agency);

  await desk.getByLabel('Agency name').fill(' Pride & Co ');
  await desk.getByLabel('Brand colour').fill('#0A7D55');
  await desk.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await choose(desk, 'logo.png', 'image/png', await drawLogo());
  await expect.poll(() => claimPage(desk).locator('time').textContent()).toContain('GMT+9');
  await desk.getByText('Unsaved: name, logo, colour, time zone').waitFor();
  await mail(desk).getByRole('img', { name: 'Pride & Co' }).waitFor();
  await mail(desk).locator('strong', { hasText: 'GMT+9' }).waitFor();
  await expect.poll(() => colorOf(desk, 'Set password and go in')).toBe('rgb(10, 125, 85)');
  await claimPage(desk).getByRole('img', { name: 'Pride & Co' }).waitFor();
  await expectNoAxeFindings(desk);
  const before = await (await agency.contact()).invited();
  expect(before.mails()[0]?.html).not.toContain('Pride &amp; Co');

  await desk.getByRole('button', { name: 'Save branding' }).click();
  await desk.getByText('Saved', { exact: true }).waitFor();
  expect(await desk.getByLabel('Agency name').inputValue()).toBe('Pride & Co');
  expect(await desk.getByLabel('Time zone').inputValue()).toBe('Asia/Tokyo');
  await expectNoAxeFindings(desk);

  const client = await (await agency.contact()).invited();
  const logoUrl = /src="([^"]+\/logos\/[0-9a-f]{64})"/.exec(client.mails()[0]?.html ?? '')?.[1] ?? '';
  expect((await fetch(logoUrl)).headers.get('content-type')).toBe('image/png');
  expect(client.mails()[0]).toMatchObject({ from: expect.stringContaining('Pride & Co') });

  const phone = await openPage({ width: 390 });
  await phone.goto(`${world.url}/portal/${agency.facts.slug}/claim/${client.token()}`);
  const sign = phone.getByRole('img', { name: 'Pride & Co' });
  await expect.poll(() => sign.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(96);
  const button = phone.getByRole('button', { name: 'Set password and go in' });
  expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(10, 125, 85)');
});

test('how a colour reads is drawn on what is said of it, by day and by night', async () => {
  const desk = await openSettings(await world.agency());
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme });
    for (const color of ['#f2b53a', '#3366cc', '#eeeeee', '#000000']) {
      await desk.getByLabel('Brand colour').fill(color);
      await desk.getByText('On white').waitFor();
      await expectNoAxeFindings(desk, 'form[aria-labelledby="branding"]');
    }
  }
});

test('what is wrong with the branding stands beside its field, on a phone too; what is no picture beside the button', async () => {
  const desk = await openSettings(await world.agency(), 390);
  await desk.getByLabel('Or the address of one').fill('http://cdn.example/logo.png');
  await desk.getByLabel('Brand colour').fill('red');
  await desk.getByRole('button', { name: 'Save branding' }).click();
  await desk.getByText('The address of the logo must start with https://', { exact: false }).waitFor();
  await desk.getByText('Write the colour as # and six digits or letters', { exact: false }).waitFor();
  await desk.waitForFunction(() => document.activeElement?.getAttribute('name') === 'logoUrl');
  await expectNoAxeFindings(desk);
  await claimPage(desk).getByText('Pride Travelers').first().waitFor();

  await choose(desk, 'logo.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await desk.getByText('This is no whole PNG or JPEG picture', { exact: false }).waitFor();
  await choose(desk, 'logo.png', 'image/png', Buffer.alloc(204_801));
  await desk.getByText('The file is too large: 200 kB are taken at most.', { exact: false }).waitFor();
  await choose(desk, 'logo.svg', 'image/svg+xml', Buffer.from('<svg/>'));
  await desk.getByText('A logo is a PNG or a JPEG picture', { exact: false }).waitFor();
  await expectNoAxeFindings(desk);
});

test('leaving with something unsaved is asked about, by a link and by Back', async () => {
  const desk = await openSettings(await world.agency());
  await desk.getByRole('link', { name: 'Email integrations' }).click();
  await desk.getByRole('heading', { name: 'Gmail' }).waitFor();
  await desk.getByRole('link', { name: 'Client portal' }).click();
  await desk.getByLabel('Agency name').fill('Pride & Co');
  const question = desk.getByRole('alertdialog', { name: 'Leave without saving?' });

  await desk.goBack();
  await question.waitFor();
  await expectNoAxeFindings(desk);
  await desk.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await desk.getByLabel('Agency name').inputValue()).toBe('Pride & Co');

  await desk.getByRole('link', { name: 'Trips', exact: true }).first().click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await desk.waitForURL(`${world.url}/trips`);
});

test('the previews stand in no page of others, and do nothing', async () => {
  const claim = await fetch(`${world.url}/previews/claim`);
  expect(claim.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  const page = await fetch(`${world.url}${path}`);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");

  // By itself it shows nothing: nobody can be sent to a page of ours with a name of theirs on it.
  const alone = await openPage();
  await alone.goto(`${world.url}/previews/claim?name=Evil&slug=agency-1`);
  await alone.evaluate(() =>
    postMessage({ slug: 'agency-1', name: 'Evil', logoUrl: null, brandColor: '#000000', inviter: 'E' }, '*'),
  );
  await alone.waitForLoadState('networkidle');
  expect(await alone.locator('#root').innerText()).toBe('');
});
