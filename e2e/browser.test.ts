import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { expectNoAxeFindings, openPage } from './browser.ts';

test('the browser shows a page of this machine at the width that was asked for', async () => {
  const site = await serve('<h1>Trip to Porto</h1>');
  const page = await openPage({ width: 390 });
  await page.goto(site.address);
  expect(await page.textContent('h1')).toBe('Trip to Porto');
  expect(await page.evaluate(() => innerWidth)).toBe(390);
});

test('a page cannot read what another origin answers, and says who asks', async () => {
  const [ours, theirs] = [await serve('ours'), await serve('theirs')];
  const page = await openPage();
  await page.goto(ours.address);
  const answer = await page.evaluate(
    (address) =>
      fetch(address)
        .then((r) => r.text())
        .catch((e) => e.name),
    theirs.address,
  );
  expect(answer).toBe('TypeError');
  expect(theirs.origins).toEqual([ours.address]);
});

test('two pages share no cookies', async () => {
  const site = await serve('ours');
  const [one, other] = [await openPage(), await openPage()];
  await one.goto(site.address);
  await other.goto(site.address);
  await one.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the plainest way to set one
    document.cookie = 'who=one';
  });
  expect(await other.evaluate(() => document.cookie)).toBe('');
});

test('the browser reaches no other machine', async () => {
  const page = await openPage();
  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
});

test('an image without a text is an accessibility finding', async () => {
  const page = await openPage();
  await page.setContent(
    '<html lang="en"><title>Trip</title><main><h1>Trip</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>',
  );
  await expect(expectNoAxeFindings(page)).rejects.toThrow('image-alt');
});

test.fails('a script error on the page fails the test', async () => {
  const page = await openPage();
  const seen = page.waitForEvent('pageerror');
  await page.setContent('<script>throw new Error("broken")</script>');
  expect((await seen).message).toBe('broken');
});

/** A site on a port of its own that answers every request alike and notes their Origin headers. */
async function serve(html: string): Promise<{ address: string; origins: string[] }> {
  const origins: string[] = [];
  const server = createServer(({ headers }, response) => {
    if (headers.origin) origins.push(headers.origin);
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, origins };
}
