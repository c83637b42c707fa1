import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { GivenAgency } from '../api/testing/given-agency.ts';
import { openPage } from './browser.ts';

/** The pages as they are shipped. */
export const clientRoot = join(import.meta.dirname, '../dist/client');

/** An agent at the dashboard, signed in through its page. */
export async function openDesk(
  { world, facts }: GivenAgency,
  path: string,
  width = 1280,
  session: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage({ width, ...session });
  await page.goto(`${world.url}${path}`);
  await page.getByLabel('Email').fill(facts.agentEmail);
  await page.getByLabel('Password', { exact: true }).fill(facts.agentPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${path}`);
  return page;
}
