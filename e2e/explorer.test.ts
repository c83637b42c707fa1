import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProgram } from '../api/testing/start-program.ts';
import { useWorld } from '../api/testing/world.ts';
import { openPage } from './browser.ts';

const world = useWorld();

/** What a page asks for, wherever. */
function listenTo(page: Page): string[] {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  return asked;
}

const run = (page: Page) => page.getByRole('button', { name: /^Execute query/ }).click();
const answer = (page: Page, text: string) =>
  page.locator('.graphiql-response').getByText(text, { exact: false }).first().waitFor();

test('the explorer answers a signed-in agent, documents the schema, and asks this machine for all it needs', async () => {
  const { facts } = await world.agency('Pride Travelers');
  const { url } = await startProgram(world);
  const page = await openPage();
  const asked = listenTo(page);

  // Nobody is signed in yet: the query that it opens with.
  await page.goto(`${url}/dev/graphiql`);
  await run(page);
  await answer(page, '"viewer": null');

  await page.goto(`${url}/login`);
  await page.getByLabel('Email').fill(facts.agentEmail);
  await page.getByLabel('Password', { exact: true }).fill(facts.agentPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/trips');

  // A query that is loaded.
  await page.goto(`${url}/dev/graphiql?query=${encodeURIComponent('{ agency { slug } }')}`);
  await run(page);
  await answer(page, `"${facts.slug}"`);

  // A query that is typed; the editor closes the brace.
  await page.locator('.graphiql-query-editor .monaco-editor').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('{viewer{email}');
  await run(page);
  await answer(page, `"${facts.agentEmail}"`);

  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Mutation', exact: true }).click();
  await page.getByText('portalAccountSendInvite', { exact: false }).first().waitFor();

  const elsewhere = asked.filter((address) => !address.startsWith(`${url}/`) && !address.startsWith('data:'));
  expect(elsewhere).toEqual([]);
});
