import { expect, test } from 'vitest';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

test('a trip is made, gets its travelers from the file and anew, a primary, and loses one', async () => {
  const agency = await world.agency();
  await agency.contact({ firstName: 'Ana', lastName: 'Ruiz' });
  await agency.contact({ firstName: 'Mateo', lastName: 'Ruiz', email: null });
  await agency.trip();
  const desk = await openDesk(agency, '/trips');
  const card = desk.getByRole('region', { name: /^Travelers/ });
  const names = () => card.getByRole('heading', { level: 3 }).allInnerTexts();

  await desk.getByRole('button', { name: 'New trip' }).click();
  await expectNoAxeFindings(desk);
  await desk.getByLabel('Name').fill('Lofoten, late light');
  await desk.getByLabel('First day').fill('2027-02-28');
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: 'Lofoten, late light' }).waitFor();

  await card.getByRole('button', { name: 'Add traveler' }).click();
  await desk.getByRole('option', { name: 'Mateo Ruiz' }).waitFor();
  await expectNoAxeFindings(desk);
  await desk.keyboard.type('mateo');
  await expect.poll(() => desk.getByRole('option').count()).toBe(1);
  await desk.keyboard.press('Enter');
  await desk.getByText('Mateo Ruiz added').waitFor();
  await desk.getByRole('option', { name: 'Ana Ruiz' }).click();
  await desk.getByText('Ana Ruiz added').waitFor();

  await desk.keyboard.type('Nadja Weiss');
  await desk.getByText('No contact matches “Nadja Weiss”.').waitFor();
  await desk.getByRole('button', { name: 'New contact' }).click();
  await desk.getByLabel('Email').fill('nadja@weiss.example');
  await expectNoAxeFindings(desk);
  await desk.keyboard.press('Enter');
  await desk.getByText('Nadja Weiss added').waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByRole('button', { name: 'Done' }).click();
  expect(await names()).toEqual(['Mateo Ruiz', 'Ana Ruiz', 'Nadja Weiss']);

  await card.getByRole('button', { name: /^Ana Ruiz/ }).click();
  // Also, a row that is still opening moves its buttons from under the pointer.
  await expectNoAxeFindings(desk);
  await card.getByRole('button', { name: 'Make primary — Ana Ruiz' }).click();
  await desk.getByText('Ana Ruiz is now the primary traveler').waitFor();
  await expectNoAxeFindings(desk);
  await card.getByRole('button', { name: 'Remove from trip — Ana Ruiz' }).click();
  await desk.getByText('The trip then has no primary traveler').waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(names).toEqual(['Mateo Ruiz', 'Nadja Weiss']);
  const { data } = await agency.ask('{ contacts { nodes { firstName } } }');
  expect(data.contacts.nodes).toContainEqual({ firstName: 'Ana' });
});
