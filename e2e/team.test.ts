import { expect, test } from 'vitest';
import { GivenTeam, newPassword } from '../api/testing/given-team.ts';
import { useWorld } from '../api/testing/world.ts';
import { expectNoAxeFindings, openPage } from './browser.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

const path = '/settings/agents';

test('an owner invites an agent, who chooses a password on a phone and is in; deactivated, they are out', async () => {
  const agency = await world.agency();
  const team = new GivenTeam(agency);
  const robin = `robin@${agency.facts.slug}-new.example`;
  const desk = await openDesk(agency, path);
  await desk.getByText('Owner').waitFor();
  await expectNoAxeFindings(desk);

  await desk.getByRole('button', { name: 'Send invite' }).click();
  await desk.getByText('Enter the email of whom you want to invite.').waitFor();
  await desk.getByLabel('Their email').fill('robin');
  await desk.keyboard.press('Enter');
  await desk.getByText('That is not an email address.', { exact: false }).waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByLabel('Their email').fill(robin);
  await desk.keyboard.press('Enter');
  await desk.getByText(`Invite sent to ${robin}`).waitFor();
  const invited = desk.getByRole('listitem').filter({ hasText: robin });
  await invited.getByText('Invited', { exact: true }).waitFor();
  await expectNoAxeFindings(desk);
  const early = team.token(robin);
  await invited.getByRole('button', { name: 'Resend' }).click();
  await desk.getByText('The earlier link has ended', { exact: false }).waitFor();

  const phone = await openPage({ width: 390 });
  await phone.goto(`${world.url}/claim/${early}`);
  await phone.getByRole('heading', { name: 'That link is no longer valid.' }).waitFor();
  await expectNoAxeFindings(phone);
  await phone.goto(`${world.url}/claim/${team.token(robin)}`);
  await phone.getByRole('heading', { name: 'Join Pride Travelers' }).waitFor();
  await phone.getByText('Pat has invited you to work here.').waitFor();
  await expectNoAxeFindings(phone);
  await phone.getByLabel('Your name').fill('Robin Vega');
  await phone.getByLabel('Password', { exact: true }).fill('pride travelers 1');
  await phone.getByRole('button', { name: 'Set password and go in' }).click();
  await phone.getByText('Leave out your name', { exact: false }).waitFor();
  await expectNoAxeFindings(phone);
  await phone.getByLabel('Password', { exact: true }).fill(newPassword);
  await phone.getByRole('button', { name: 'Set password and go in' }).click();
  await phone.waitForURL(`${world.url}/trips`);

  await phone.goto(`${world.url}${path}`);
  await phone.getByText('Only an owner adds and deactivates agents: Pat.').waitFor();
  expect(await phone.getByRole('button', { name: /Deactivate|Resend|Send invite/ }).count()).toBe(0);
  await expectNoAxeFindings(phone);

  await desk.reload();
  const row = desk.getByRole('listitem').filter({ hasText: 'Robin Vega' });
  await row.getByRole('button', { name: 'Deactivate' }).click();
  const question = desk.getByRole('alertdialog', { name: 'Deactivate Robin Vega?' });
  await question.waitFor();
  await desk.waitForFunction(() => document.activeElement?.textContent === 'Keep access');
  await expectNoAxeFindings(desk);
  await question.getByRole('button', { name: 'Deactivate' }).click();
  await row.getByText('Deactivated', { exact: true }).first().waitFor();
  await desk.waitForFunction(() => document.activeElement?.textContent?.startsWith('Robin Vega'));
  await expectNoAxeFindings(desk);

  await phone.reload();
  await phone.waitForURL(/\/login/);
  await phone.getByLabel('Email').fill(robin);
  await phone.getByLabel('Password', { exact: true }).fill(newPassword);
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await phone.getByText('That email and password don’t match.', { exact: false }).waitFor();

  await row.getByRole('button', { name: 'Reactivate' }).click();
  await row.getByRole('button', { name: 'Make owner' }).click();
  await row.getByText('Owner').waitFor();
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await phone.waitForURL(`${world.url}${path}`);
  await phone.getByRole('button', { name: 'Send invite' }).waitFor();
});

test('an agent who forgot the password gets a link, sets a new one and signs in with it', async () => {
  const agency = await world.agency();
  const team = new GivenTeam(agency);
  const { agentEmail } = agency.facts;
  const desk = await openPage();
  await desk.goto(`${world.url}/login`);
  await desk.getByRole('link', { name: 'Forgot password' }).click();
  await desk.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByLabel('Email').fill(agentEmail);
  await desk.getByRole('button', { name: 'Send me a link' }).click();
  await desk.getByText('If this address signs in here, a link is on its way.', { exact: false }).waitFor();
  await expectNoAxeFindings(desk);
  await expect.poll(() => team.mails(agentEmail).length).toBe(1);

  await desk.goto(`${world.url}/reset/${team.token(agentEmail)}`);
  await desk.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await expectNoAxeFindings(desk);
  await desk.getByLabel('New password', { exact: true }).fill(newPassword);
  await desk.getByRole('button', { name: 'Set new password' }).click();
  await desk.getByText('Your password is changed. Sign in with the new one.').waitFor();
  await desk.getByLabel('Email').fill(agentEmail);
  await desk.getByLabel('Password', { exact: true }).fill(newPassword);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.waitForURL(`${world.url}/trips`);

  await desk.goto(`${world.url}/reset/${team.token(agentEmail)}`);
  await desk.getByRole('heading', { name: 'That link is no longer valid.' }).waitFor();
  await desk.getByRole('link', { name: 'Send me a new link' }).click();
  await desk.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
});
