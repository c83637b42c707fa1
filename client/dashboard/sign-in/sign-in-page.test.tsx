import { describe, expect, it } from 'vitest';
import { pat } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, descriptionOf, see, seeText, type } from '../testing/screen.ts';

const email = () => document.querySelector('input[type="email"]') as HTMLInputElement;
const password = () => document.querySelector('input[autocomplete="current-password"]') as HTMLInputElement;
const nothing = { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false } };
const refused = (code: string, retryAt?: string) => ({ agentSignIn: { errors: [{ code, message: 'No.', retryAt }] } });

/** Opens the sign-in page and tries to get in. */
async function signIn(answers: object, path = '/login', typed = 'pat@pridetravelers.example'): Promise<Api> {
  const api = openDesk(path, { trips: nothing, trip: null, ...answers });
  await button('Sign in');
  type(email(), typed);
  type(password(), 'three slow trains');
  (await button('Sign in')).click();
  return api;
}

describe('the sign-in page', () => {
  it('lets in and leads to the trips, or to where the agent was going', async () => {
    const api = await signIn({ agentSignIn: { viewer: pat, errors: [] } }, '/login', ' pat@pridetravelers.example ');
    await see(() => location.pathname, '/trips');
    expect(api.asked[0]?.variables).toEqual({ email: 'pat@pridetravelers.example', password: 'three slow trains' });

    await signIn({ agentSignIn: { viewer: pat, errors: [] } }, '/login?next=%2Ftrips%2Flisbon%3Fcontact%3Dana');
    await see(() => location.pathname + location.search, '/trips/lisbon?contact=ana');

    await signIn({ agentSignIn: { viewer: pat, errors: [] } }, '/login?next=%2F%2Fevil.example');
    await see(() => location.pathname, '/trips');
  });

  it('lets in who was sent here from a page', async () => {
    const api = openDesk('/trips', { viewer: null, trips: nothing, agentSignIn: { viewer: pat, errors: [] } });
    await button('Sign in');
    api.answers.viewer = pat;
    type(email(), 'pat@pridetravelers.example');
    type(password(), 'three slow trains');
    (await button('Sign in')).click();
    await seeText('No trips yet');
    await button('Account of Pat Moreno');
    expect(location.pathname).toBe('/trips');
  });

  it('has one message for a wrong pair, beside the password; the email stays', async () => {
    await signIn(refused('INVALID_CREDENTIALS'));
    await seeText('That email and password don’t match. Check both and try again.');
    expect(descriptionOf(password())).toBe('That email and password don’t match. Check both and try again.');
    expect(password().getAttribute('aria-invalid')).toBe('true');
    expect(email().value).toBe('pat@pridetravelers.example');
    await see(() => document.activeElement, password());
  });

  it('says when to try again after too many tries', async () => {
    await signIn(refused('RATE_LIMITED', new Date(Date.now() + 8_000).toISOString()));
    await seeText('Too many tries. You can try again in ');
    expect(descriptionOf(password())).toMatch(/ in [78] s\.$/);
  });

  it('does not blame the password for the network', async () => {
    const api = openDesk('/login', {});
    api.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    await button('Sign in');
    type(email(), 'pat@pridetravelers.example');
    type(password(), 'three slow trains');
    (await button('Sign in')).click();
    await seeText('The server didn’t answer. Check your connection, then try again.');
  });

  it('asks for what is missing before it asks the server', async () => {
    const api = openDesk('/login', {});
    (await button('Sign in')).click();
    await seeText('Enter the email you sign in with.');
    expect(descriptionOf(password())).toBe('Enter your password.');
    expect(api.asked).toEqual([]);
  });

  it('shows the password to who wants to see it', async () => {
    openDesk('/login', {});
    (await button('Show password')).click();
    await see(() => password().type, 'text');
    (await button('Hide password')).click();
    await see(() => password().type, 'password');
  });
});
