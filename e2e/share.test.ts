import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const title = 'Lisbon & the Algarve, version 2';

test.each([1280, 390])(
  'R31 R32 a proposal is shared by keyboard at %i px, saying before and after whom it invites',
  async (width) => {
    const agency = await world.agency();
    await agency.ask(
      'mutation { agencyUpdatePortalSettings(input: { autoInviteOnFirstShare: true }) { errors { code } } }',
    );
    const mateo = await agency.contact({ firstName: 'Mateo', email: null });
    const ana = await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
    const { id } = await agency.trip([mateo, ana], { documents: [{ kind: 'PROPOSAL', title }] });
    const desk = await openDesk(agency, `/trips/${id}`, width);

    await desk.getByRole('button', { name: `Share… — ${title}` }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByText('Ana will get a portal invite').waitFor();
    await expect.poll(() => focused(desk)).toBe('Cancel');
    await expectNoAxeFindings(desk);
    await desk.keyboard.press('Escape');
    await expect.poll(() => focused(desk)).toBe(`Share… — ${title}`);
    expect(ana.mails()).toEqual([]);

    await desk.keyboard.press('Enter');
    await desk.getByText('Ana will get a portal invite').waitFor();
    await expect.poll(() => focused(desk)).toBe('Cancel');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.getByText(`Shared. Invite sent to ${ana.email}`).waitFor();
    await expect.poll(() => focused(desk)).toBe(title);
    await desk.getByText(`Ana Ruiz was invited with the first share`).waitFor();
    await desk.getByText(`You shared the proposal “${title}”`).waitFor();
    await expectNoAxeFindings(desk);
    expect(ana.mails()).toHaveLength(1);
  },
);

test.each([1280, 390])(
  'all travelers without access are invited by keyboard at %i px, after a look at who and who not',
  async (width) => {
    const agency = await world.agency();
    const ana = await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
    const mateo = await (await agency.contact({ firstName: 'Mateo', lastName: 'Ruiz' })).claimed();
    const carmen = await agency.contact({ firstName: 'Carmen', lastName: 'Vidal', email: null });
    const lucia = await agency.contact({ firstName: 'Lucía', lastName: 'Ruiz' });
    const { id } = await agency.trip([ana, mateo, carmen, lucia]);
    const desk = await openDesk(agency, `/trips/${id}`, width);
    const dialog = desk.getByRole('dialog');

    await desk.getByRole('button', { name: 'Invite all travelers without access' }).focus();
    await desk.keyboard.press('Enter');
    await dialog.getByText('2 travelers will get an invite.').waitFor();
    await dialog.getByText('This contact has no email address on file.').waitFor();
    await expect.poll(() => focused(desk)).toBe('Cancel');
    await expectNoAxeFindings(desk);
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await dialog.getByText(`Invite sent to ${lucia.email}`).waitFor();
    await dialog.getByText('2 travelers invited. 1 could not be invited.').waitFor();
    await expect.poll(() => focused(desk)).toBe('Close');
    await expectNoAxeFindings(desk);
    await desk.keyboard.press('Enter');
    await expect.poll(() => focused(desk)).toBe('Invite all travelers without access');
    await expect.poll(() => desk.locator('.pill', { hasText: 'Invite pending' }).count()).toBe(2);
    for (const { length } of [ana.mails(), lucia.mails()]) expect(length).toBe(1);
    expect((await carmen.account()).state).toBe('NONE');
    expect(mateo.mails()).toHaveLength(1);
  },
);
