import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useWorld } from '../api/testing/world.ts';
import { openPage, standStill } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

type Motion = 'reduce' | 'no-preference';
const world = useWorld({ clientRoot });

test('who asks for less motion gets none: no rule of any stylesheet lets anything move', async () => {
  expect(await findMovingRules('reduce')).toEqual([]);
  expect(await findMovingRules('no-preference')).toEqual(expect.arrayContaining(['.btn', '.pill']));
});

test('a row that opens and a drawer that arrives move, and can then be pressed', async () => {
  expect(await walk('no-preference')).toBeGreaterThan(100);
});

test('nothing of it moves for who asks for less motion', async () => {
  expect(await walk('reduce')).toBe(1);
});

/** The selectors of all rules, as shipped, under which a transition or an animation takes longer than a millisecond. */
async function findMovingRules(reducedMotion: Motion): Promise<string[]> {
  const page = await openPage({ reducedMotion });
  const assets = join(clientRoot, 'assets');
  for (const file of (await readdir(assets)).filter((name) => name.endsWith('.css')))
    await page.addStyleTag({ content: await readFile(join(assets, file), 'utf8') });
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    const rulesIn = (rule: CSSRule): CSSRule[] => [
      rule,
      ...('cssRules' in rule ? [...(rule.cssRules as CSSRuleList)].flatMap(rulesIn) : []),
    ];
    const moves = ({ style }: CSSStyleRule) => {
      probe.style.cssText = style.cssText;
      const { transitionDuration, animationDuration } = getComputedStyle(probe);
      return `${transitionDuration}, ${animationDuration}`.split(', ').some((time) => Number.parseFloat(time) > 0.001);
    };
    return [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].flatMap(rulesIn))
      .filter((rule) => rule instanceof CSSStyleRule)
      .filter(moves)
      .map(({ selectorText }) => selectorText);
  });
}

/** Opens a row of a trip and, from it, the drawer; the longest time that anything took to move, in milliseconds. */
async function walk(reducedMotion: Motion): Promise<number> {
  const agency = await world.agency();
  const ana = await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
  const trip = await agency.trip([ana]);
  const page = await openDesk(agency, `/trips/${trip.id}`);
  await page.emulateMedia({ reducedMotion });
  const durations = await page.evaluateHandle(() => {
    const seen: number[] = [];
    document.addEventListener('transitionrun', ({ target }) => {
      for (const { effect } of (target as Element).getAnimations()) seen.push(Number(effect?.getTiming().duration));
    });
    return seen;
  });
  await page.getByRole('button', { name: 'Ana Ruiz' }).click();
  await standStill(page);
  await page.getByRole('link', { name: 'Open contact' }).click();
  await page.getByRole('dialog', { name: 'Ana Ruiz' }).waitFor();
  await standStill(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return Math.max(...(await durations.jsonValue()));
}
