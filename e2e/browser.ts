import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { findChromium } from './chromium.ts';

const flags = [
  // A test reaches this machine and nothing else, whatever a page or the browser itself asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-domain-reliability',
  '--no-pings',
];

let browser: Promise<Browser> | undefined;

/**
 * Opens a page of a browser session of its own (cookies, storage), which ends with the test. `width` is in CSS pixels.
 * It asks for reduced motion, so that what is pressed stands still; pass `reducedMotion: 'no-preference'` to see it move.
 * A script error or a breach of the content security policy on the page fails the test.
 */
export async function openPage({
  width = 1280,
  ...session
}: { width?: number } & BrowserContextOptions = {}): Promise<Page> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    ...session,
  });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  return context.newPage();
}

const launchBrowser = async () => chromium.launch({ ...(await findChromium()), args: flags });

/** Ends the browser that a file's tests opened pages in, if any. */
export async function closeBrowser(): Promise<void> {
  const opened = browser;
  browser = undefined;
  await (await opened)?.close();
}

/** Comes back when nothing moves on the page. What still opens has its buttons move from under the pointer. */
export async function standStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

/**
 * Fails with the rule and the elements of every accessibility fault that axe finds on the page once it stands still, or
 * in the part of it that is named.
 */
export async function expectNoAxeFindings(page: Page, within = 'html'): Promise<void> {
  // What fades in is pale on the way.
  await standStill(page);
  // To collect from frames takes a page of its own, and longer than all the rest: only where there are frames.
  const hasFrames = (await page.locator(within).locator('iframe').count()) > 0;
  const { violations } = await new AxeBuilder({ page }).include(within).setLegacyMode(!hasFrames).analyze();
  const findings = violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map(({ html }) => html) }));
  expect(findings).toEqual([]);
}
