import { describe, expect, it } from 'vitest';
import { pat } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import {
  button,
  buttons,
  descriptionOf,
  field,
  pageText,
  press,
  see,
  seeText,
  toasts,
  type,
} from '../testing/screen.ts';

const path = '/settings/agents';
const agents = [
  { ...pat, isOwner: true, deactivatedAt: null },
  { ...pat, id: 'robin', name: 'Robin Vega', email: 'robin@pride.example', isOwner: false, deactivatedAt: null },
  {
    ...pat,
    id: 'kim',
    name: 'Kim Oh',
    email: 'kim@pride.example',
    isOwner: false,
    deactivatedAt: '2026-11-20T09:12:00.000Z',
  },
];
const invite = (facts = {}) => ({
  id: 'invite',
  email: 'new@pride.example',
  sentAt: '2026-11-20T09:12:00.000Z',
  expiresAt: '2999-11-27T09:12:00.000Z',
  invitedBy: pat,
  mail: { status: 'DELIVERED', problem: null },
  ...facts,
});
const viewer = { ...pat, isOwner: true, deactivatedAt: null };

const token = (id: string, name: string, facts = {}) => ({
  __typename: 'ApiToken',
  id,
  name,
  expiresAt: null,
  revokedAt: null,
  createdBy: agents[1],
  ...facts,
});

async function open(answers = {}) {
  const api = openDesk(path, { viewer, agents, apiTokens: [], agentInvites: [invite()], ...answers });
  await seeText('robin@pride.example');
  return api;
}

const rowOf = (name: string) =>
  pageText([...document.querySelectorAll('li')].find((row) => pageText(row).startsWith(name)) as Element);
const asked = (api: Awaited<ReturnType<typeof open>>) =>
  api.asked
    .filter(({ variables }) => Object.keys(variables).length > 0)
    .map(({ operation, variables }) => [operation, variables]);

describe('the agents of an agency', () => {
  it('say who works here, who owns it, who is invited and until when, and who no longer works here', async () => {
    await open();
    expect(rowOf('Pat Moreno')).toBe('Pat MorenoYouOwnerActivepat@pridetravelers.example');
    expect(rowOf('Robin Vega')).toContain('Active');
    expect(rowOf('Kim Oh')).toMatch(/Deactivated.*kim@pride\.example · Deactivated/);
    expect(rowOf('new@pride.example')).toMatch(/Invited.*The link works until .*2999/);
    expect(document.title).toBe('Agents · Trips');
  });

  it('offer an owner nothing against themselves', async () => {
    await open();
    expect(buttons().filter((name) => name.includes('Pat Moreno') && !name.startsWith('Account'))).toEqual([]);
    expect(buttons()).toContain('Deactivate — Robin Vega');
    expect(buttons()).toContain('Reactivate — Kim Oh');
  });

  it('are only shown to who does not own the agency, with whom to ask', async () => {
    await open({ viewer: agents[1] });
    expect(pageText()).toContain('Only an owner adds and deactivates agents: Pat Moreno.');
    expect(buttons().filter((name) => /invite|Resend|Withdraw|Deactivate|Reactivate|owner/i.test(name))).toEqual([]);
  });

  it.each([
    [{ expiresAt: '2020-01-01T00:00:00.000Z' }, 'Invite expired'],
    [{ mail: { status: 'BOUNCED', problem: 'x' } }, 'The email bounced'],
    [{ mail: { status: 'FAILED', problem: 'x' } }, 'The email could not be sent.'],
  ])('say why an invite has not been accepted: %j', async (facts, text) => {
    await open({ agentInvites: [invite(facts)] });
    expect(rowOf('new@pride.example')).toContain(text);
  });
});

describe('inviting', () => {
  it('says where it went, and empties the field', async () => {
    const sent = { agentInvite: invite({ mail: { status: 'SENT', problem: null } }), errors: [] };
    const api = await open({ agentInvite: sent });
    type(field('Their email'), ' new@pride.example ');
    await press('Send invite');
    await see(() => toasts().some((text) => text.includes('Invite sent to new@pride.example')), true);
    expect(asked(api)).toEqual([['InviteAgent', { email: 'new@pride.example' }]]);
    await see(() => field('Their email').value, '');
  });

  it('does not say so while the mail still waits', async () => {
    await open({ agentInvite: { agentInvite: invite({ mail: { status: 'QUEUED', problem: null } }), errors: [] } });
    type(field('Their email'), 'new@pride.example');
    await press('Send invite');
    await see(() => toasts().some((text) => text.includes('is on its way')), true);
  });

  it('says beside the field why not', async () => {
    const message = 'An agent of yours signs in with this address already.';
    await open({ agentInvite: { agentInvite: null, errors: [{ code: 'EMAIL_TAKEN', message, path: ['email'] }] } });
    type(field('Their email'), 'robin@pride.example');
    await press('Send invite');
    await see(() => descriptionOf(field('Their email')), message);
    expect(toasts()).toEqual([]);
  });
});

describe('deactivating', () => {
  it('asks first, naming the person, at the safe button', async () => {
    const api = await open();
    await press('Deactivate — Robin Vega');
    await seeText('Deactivate Robin Vega?');
    await see(() => document.activeElement?.textContent, 'Keep access');
    await press('Keep access');
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(asked(api)).toEqual([]);
  });

  it('says beforehand which tools stop working with it', async () => {
    const apiTokens = [
      token('t1', 'Itinerary sync'),
      token('t2', 'Old tool', { revokedAt: '2025-11-21T09:12:00.000Z' }),
      token('t3', 'Trial', { expiresAt: '2025-11-22T09:12:00.000Z' }),
      token('t4', 'Ledger', { createdBy: pat }),
      token('t5', 'Robin’s tool', { expiresAt: '2999-11-27T09:12:00.000Z' }),
    ];
    await open({ apiTokens });
    await press('Deactivate — Robin Vega');
    await seeText('Itinerary sync and Robin’s tool stop working: API tokens that Robin Vega made end for good.');
  });

  it('says what became of it, and what was refused', async () => {
    const api = await open({ agentDeactivate: { agent: agents[1], errors: [] } });
    await press('Deactivate — Robin Vega');
    await press('Deactivate');
    await see(() => toasts().some((text) => text.includes('Robin Vega is signed out')), true);
    expect(asked(api)).toEqual([['DeactivateAgent', { id: 'robin' }]]);

    api.answers.agentReactivate = { agent: null, errors: [{ code: 'NOT_FOUND', message: 'Not one of yours.' }] };
    await press('Reactivate — Kim Oh');
    await see(() => toasts().some((text) => text.includes('Not one of yours.')), true);
  });
});

it('the page says when it did not load, and tries again', async () => {
  const api = openDesk(path, { viewer, agents, apiTokens: [], agentInvites: [] });
  api.intercept = ({ operation }) => (operation === 'Agents' ? new Response('', { status: 502 }) : undefined);
  await seeText('The agents didn’t load');
  api.intercept = undefined;
  await press('Try again');
  await button('Send invite');
});
