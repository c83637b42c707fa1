import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import type { GivenAgency } from '../api/testing/given-agency.ts';
import { clientPassword } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { openPage } from './browser.ts';
import { clientRoot } from './desk.ts';

const world = useWorld({ clientRoot });

const logoUrl = 'https://pictures.pride.example/logo.svg';
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20"/></svg>';

async function keepLogoElsewhere(agency: GivenAgency): Promise<void> {
  const { data } = await agency.ask(
    'mutation ($input: BrandingInput!) { agencyUpdateBranding(input: $input) { errors { message } } }',
    { input: { logoUrl } },
  );
  expect(data.agencyUpdateBranding.errors).toEqual([]);
}

/** A phone's browser, and every request that it makes. */
async function openPhone(): Promise<{ page: Page; requests: Request[] }> {
  const page = await openPage({ width: 390 });
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.route(logoUrl, (route) => route.fulfill({ contentType: 'image/svg+xml', body: logo }));
  return { page, requests };
}

test('security 1: portal pages ask nobody else for anything but the agency’s logo, and tell nobody where they are', async () => {
  const agency = await world.agency();
  await keepLogoElsewhere(agency);
  const ana = await (await agency.contact()).invited();
  const { page, requests } = await openPhone();
  const see = async (path: string, heading: string) => {
    await page.goto(`${world.url}/portal/${agency.facts.slug}${path}`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await page.getByRole('img').getAttribute('referrerpolicy')).toBe('no-referrer');
  };

  await see('/login', 'Welcome back');
  await see('/forgot', 'Forgot your password?');
  await see(`/claim/${ana.token()}`, 'Hi Ana');
  await page.getByLabel('Password', { exact: true }).fill(clientPassword);
  await page.getByRole('button', { name: 'Set password and go in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await see('', 'Ana');
  await ana.act('SEND_PASSWORD_RESET');
  await see(`/reset/${ana.token()}`, 'Choose a new password');

  const elsewhere = requests.map((request) => request.url()).filter((url) => new URL(url).origin !== world.url);
  expect(new Set(elsewhere)).toEqual(new Set([logoUrl]));
  const referrers = await Promise.all(requests.map((request) => request.headerValue('referer')));
  expect(new Set(referrers)).toEqual(new Set([null]));
});
