import { describe, expect, it, vi } from 'vitest';
import { pat } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, buttons, field, link, pageText, press, see, seeText, type } from '../testing/screen.ts';

const path = '/settings/api-tokens';
const secret = `tp_${'a'.repeat(64)}`;
const token = {
  __typename: 'ApiToken',
  id: 't1',
  name: 'Itinerary sync',
  scopes: ['READ', 'CRM_WRITE'],
  createdAt: '2025-11-20T09:12:00.000Z',
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
  createdBy: pat,
};
const revoked = { ...token, id: 't2', name: 'Old tool', revokedAt: '2025-11-21T09:12:00.000Z' };
const expired = { ...token, id: 't3', name: 'Trial', expiresAt: '2025-11-22T09:12:00.000Z' };

const list = (name: string) =>
  [...document.querySelectorAll('section')]
    .filter((section) => pageText(section).startsWith(name))
    .map((section) => pageText(section))[0];

describe('R39 the API tokens', () => {
  it('are listed with what they may do, apart from those that no longer work', async () => {
    openDesk(path, { apiTokens: [token, revoked, expired] });
    await seeText('Itinerary sync');
    expect((await link('API tokens')).getAttribute('aria-current')).toBe('page');
    expect(list('Tokens that work')).toContain('Changes contacts and trips, shares documents');
    expect(list('Tokens that work')).toMatch(/Made .* by Pat Moreno, never used/);
    expect(list('Tokens that work')).not.toContain('Old tool');
    expect(list('No longer working')).toMatch(/Old tool.*Revoked.*Trial.*Expired/);
    expect(buttons().filter((name) => name.startsWith('Revoke'))).toEqual(['Revoke — Itinerary sync']);
  });

  it('are none at first, which is said', async () => {
    openDesk(path, { apiTokens: [] });
    await seeText('No tool has a token yet.');
  });

  it('end after a question, and the row says since when', async () => {
    const api = openDesk(path, { apiTokens: [token] });
    await press('Revoke — Itinerary sync');
    await seeText('Revoke the token of Itinerary sync?');
    api.answers.apiTokenRevoke = { apiToken: { ...token, revokedAt: '2025-11-23T09:12:00.000Z' }, errors: [] };
    await press('Revoke token');
    await seeText('Revoked the token of Itinerary sync');
    await see(() => list('No longer working')?.includes('Itinerary sync'), true);
    expect(api.asked.at(-1)).toMatchObject({ operation: 'RevokeApiToken', variables: { id: 't1' } });
  });
});

describe('R39 a new token', () => {
  it('reads, and does what is ticked, for as long as is chosen', async () => {
    const api = openDesk(path, { apiTokens: [], apiTokenCreate: { apiToken: token, secret, errors: [] } });
    await press('New token');
    await seeText('New API token');
    type(field('Name'), 'Itinerary sync');
    field('Changes contacts and trips, shares documents').click();
    field('Until it is revoked').click();
    await press('Create token');
    await seeText('The token of Itinerary sync');
    expect(api.asked.find(({ operation }) => operation === 'CreateApiToken')?.variables).toEqual({
      input: { name: 'Itinerary sync', scopes: ['READ', 'CRM_WRITE'], expiresAt: null },
    });
    expect(field('Token').value).toBe(secret);
  });

  it('is copied with one press, and does not go uncopied without a question', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    openDesk(path, { apiTokens: [], apiTokenCreate: { apiToken: token, secret, errors: [] } });
    await press('New token');
    await seeText('New API token');
    type(field('Name'), 'Itinerary sync');
    await press('Create token');
    await press('Done');
    await seeText('Close without copying the token?');
    await press('Back to the token');
    await press('Copy');
    await button('Copied');
    expect(write).toHaveBeenCalledWith(secret);
    await press('Done');
    await see(() => document.querySelector('[role="dialog"]'), null);
    expect(document.body.innerHTML).not.toContain(secret);
  });

  it('that is refused says why beside the field', async () => {
    const message = 'Name is missing: fill it in.';
    const errors = [{ code: 'INVALID', message, path: ['input', 'name'] }];
    openDesk(path, { apiTokens: [], apiTokenCreate: { apiToken: null, secret: null, errors } });
    await press('New token');
    await press('Create token');
    await seeText(message);
    expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  });
});
