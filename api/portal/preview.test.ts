import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const branding = { name: 'Pride & Co', logoUrl: '', brandColor: '#9b1b5a', timeZone: 'Asia/Tokyo' };
const preview = (browser: Browser, change: Record<string, string> = {}) =>
  browser.visit(`/previews/mail?${new URLSearchParams({ ...branding, ...change })}`);

/** Without what differs between two mails: the link and the address it is for. */
const withoutLink = (html: string) =>
  html.replace(/http:\S+?\/claim\/[\w-]+/g, 'LINK').replace(/[\w.]+@[\w.-]+\.example/g, 'ADDRESS');

describe('the preview of the mail', () => {
  test('is the very mail that goes out once the branding is saved', async () => {
    const agency = await world.agency();
    const shown = await (await preview(agency.browser)).text();
    const save = 'mutation ($input: BrandingInput!) { agencyUpdateBranding(input: $input) { errors { code } } }';
    await agency.ask(save, { input: branding });
    const contact = await (await agency.contact({ firstName: 'Ana' })).invited();
    expect(withoutLink(shown)).toBe(withoutLink(contact.mails()[0]?.html ?? ''));
    expect(shown).toContain('Pride &amp; Co');
    expect(shown).toContain('GMT+9');
  });

  test('changes nothing and sends nothing', async () => {
    const agency = await world.agency();
    const before = world.mailbox.list().length;
    await preview(agency.browser);
    const { data } = await agency.ask('{ agency { name timeZone } }');
    expect(data.agency).toEqual({ name: 'Pride Travelers', timeZone: 'Europe/Madrid' });
    expect(world.mailbox.list()).toHaveLength(before);
  });

  test('can do nothing in its frame, which only our own pages may hold', async () => {
    const { headers } = await preview((await world.agency()).browser);
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; img-src ${world.url} https:; frame-ancestors 'self'; sandbox`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('writes a name as text, whatever it is', async () => {
    const name = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const html = await (await preview((await world.agency()).browser, { name })).text();
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img src=x/);
  });

  test.each([
    ['name', ''],
    ['name', 'x'.repeat(101)],
    ['logoUrl', 'javascript:alert(1)'],
    ['logoUrl', 'http://cdn.example/logo.png'],
    ['brandColor', 'red;background:url(https://evil.example)'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', ''],
  ])('with %s %j: 422, as it could not be saved', async (field, value) => {
    expect((await preview((await world.agency()).browser, { [field]: value })).status).toBe(422);
  });

  test('is for agents: 401 for a client and for nobody', async () => {
    const client = await (await (await world.agency()).contact()).enter();
    for (const browser of [client, world.browser()]) expect((await preview(browser)).status).toBe(401);
  });
});
