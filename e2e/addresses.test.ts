import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addresses } from '../api/pages.route.ts';
import type { GivenAgency } from '../api/testing/given-agency.ts';
import { clientPassword } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings, openPage, standStill } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const visit = async (path: string, headers: Record<string, string> = asBrowser, method = 'GET') => {
  const response = await fetch(world.url + path, { method, headers, redirect: 'manual' });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};
const titleOf = (html: string) => /<title>(.*)<\/title>/.exec(html)?.[1];

const filled = (paths: string[]) =>
  paths.map((path) => path.replace(':slug', 'pride-travelers').replace(':token', 'A'.repeat(64)).replace(':id', '1'));

describe('an address of a page', () => {
  test.each(filled(addresses.dashboard))('%s shows the dashboard, with a slash at its end, too', async (path) => {
    for (const address of [path, `${path}/`, `${path}?contact=1&tab=access`]) {
      const { status, text } = await visit(address);
      expect([status, titleOf(text)]).toEqual([200, 'Trips']);
    }
  });

  test.each(filled(addresses.portal))('%s shows the portal, with a slash at its end, too', async (path) => {
    for (const address of [path, `${path}/`, `${path}?from=mail`]) {
      const { status, text } = await visit(address);
      expect([status, titleOf(text)]).toEqual([200, 'Client portal']);
    }
  });

  // A link's secret is in the address of its page.
  test.each(filled(Object.values(addresses).flat()))(
    'security 1: %s goes with no request as a referrer, and into no cache',
    async (path) => {
      const { headers } = await fetch(world.url + path);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('is known to the server whenever the dashboard has a screen for it', async () => {
    const router = await readFile('client/dashboard/app.tsx', 'utf8');
    const screens = [...router.matchAll(/<Route path="(\/[^"]+)"/g)].map(([, path = '']) => path.replace('/:id?', ''));
    expect(screens.length).toBeGreaterThan(4);
    for (const screen of screens) expect(addresses.dashboard).toContain(screen);
  });

  test('the bare address leads to the trips', async () => {
    expect((await fetch(world.url, { redirect: 'manual' })).headers.get('location')).toBe('/trips');
  });
});

describe('any other address is not found', () => {
  const others = [
    '/nowhere',
    '/trips/1/documents',
    '/Trips',
    '/settings/nowhere',
    '/settings/client-portal/1',
    '/portal',
    '/portal/',
    '/portal/pride-travelers/nowhere',
    '/portal/pride-travelers/claim/1/2',
    `/portal/pride-travelers/claim/${'A'.repeat(300)}`,
    '/portal/pride-travelers/claim/%E0%A4%A',
    '/dev/mailbox',
    '/dev/graphiql',
    '/healthz/more',
    '/oauth/google',
    '/webhooks',
    '/assets/nowhere.js',
    '/assets/..%2fdashboard.html',
    '/dashboard.html',
    '/.env',
    '/wp-login.php',
    '//evil.example/trips',
  ];

  test.each(others)('%s: a page for people, JSON for programs', async (path) => {
    const page = await visit(path);
    expect([page.status, titleOf(page.text)]).toEqual([404, 'There is no page here']);
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }] as Record<string, string>[]) {
      const { status, type, text } = await visit(path, headers);
      expect([status, type]).toEqual([404, 'application/json; charset=utf-8']);
      expect(JSON.parse(text)).toEqual({
        errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }],
      });
    }
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s to a page: 404', async (method) => {
    expect((await visit('/trips', {}, method)).status).toBe(404);
  });

  test('the page is fit to be read, on a phone by night as well, and leads on', async () => {
    for (const session of [{ width: 1280 }, { width: 390, colorScheme: 'dark' as const }]) {
      const page = await openPage(session);
      const answer = await page.goto(`${world.url}/nowhere`);
      expect(answer?.status()).toBe(404);
      await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
      await expectNoAxeFindings(page);
      await page.getByRole('link', { name: 'For travel agents: go to your trips' }).click();
      await page.waitForURL('**/login?next=%2Ftrips');
    }
  });
});

describe('on a phone of 320 px no page is wider than the screen', () => {
  const touch = { hasTouch: true };
  const person = { firstName: 'Maximiliane', lastName: 'von Hohenlohe-Langenburg' };

  /** Opens all these addresses in the browser of a page at once, and names those that can be pushed sideways. */
  async function tooWide(page: Page, paths: string[]): Promise<string[]> {
    const widths = paths.map(async (path) => {
      const tab = await page.context().newPage();
      await tab.goto(world.url + path, { waitUntil: 'networkidle' });
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      await tab.close();
      return width > 320 ? [`${path}: ${width}`] : [];
    });
    return (await Promise.all(widths)).flat();
  }

  async function givenTrip(agency: GivenAgency) {
    const invited = await (await agency.contact(person)).invited();
    const email = 'maximiliane.von.hohenlohe@post.hohenlohe.example';
    const ana = await agency.contact({ ...person, email });
    const documents = [{ kind: 'PROPOSAL' as const, title: 'Nordlichtwanderwegsbeschreibung, version 2' }];
    return { invited, ana, trip: await agency.trip([ana, invited], { documents }) };
  }

  test('of the dashboard', async () => {
    const agency = await world.agency();
    const { trip, ana, invited } = await givenTrip(agency);
    const desk = await openDesk(agency, '/trips', 320, touch);
    const paths = addresses.dashboard.map((path) => path.replace(':token', 'A'.repeat(64)));
    const found = await tooWide(desk, [
      ...paths.map((path) => path.replace('trips/:id', `trips/${trip.id}`).replace(':id', `${ana.id}?tab=info`)),
      `/trips/${trip.id}?contact=${invited.id}&tab=access`,
    ]);
    expect(found).toEqual([]);

    await desk.goto(`${world.url}/trips/${trip.id}`);
    await desk.getByRole('button', { name: 'Maximiliane von Hohenlohe-Langenburg' }).first().click();
    await standStill(desk);
    const details = desk.getByRole('definition').first();
    const cutOff = () => details.evaluate((text) => text.getBoundingClientRect().right - innerWidth);
    await expect.poll(cutOff).toBeLessThan(-16);
  });

  test('of the portal', async () => {
    const agency = await world.agency();
    const { invited, trip } = await givenTrip(agency);
    const open = `/portal/${agency.facts.slug}/claim/${invited.token()}`;
    const phone = await openPage({ width: 320, ...touch });
    expect(await tooWide(phone, [open])).toEqual([]);
    for (const id of trip.documentIds)
      await agency.ask('mutation ($id: ID!) { documentShare(id: $id) { errors { code } } }', { id });
    await phone.goto(world.url + open);
    await phone.getByLabel('Password', { exact: true }).fill(clientPassword);
    await phone.getByRole('button', { name: 'Set password and go in' }).click();
    await phone.getByText('version 2').waitFor();
    const paths = addresses.portal.map((path) => path.replace(':slug', agency.facts.slug));
    expect(
      await tooWide(
        phone,
        paths.map((path) => path.replace(':token', 'A'.repeat(64))),
      ),
    ).toEqual([]);
  });
});
