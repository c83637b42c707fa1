import { describe, expect, it } from 'vitest';
import { pat } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, descriptionOf, field, link, pageText, press, see, seeText, type } from '../testing/screen.ts';

const nothing = { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false } };
const facts = {
  agencyName: 'Pride Travelers',
  email: 'kim@pridetravelers.example',
  invitedBy: 'Pat Moreno',
  expiresAt: '2126-11-27T09:12:00.000Z',
  passwordMinLength: 12,
};
const refused = (code: string, message: string, path?: string[]) => ({ errors: [{ code, message, path }] });
const weak = refused('PASSWORD_REJECTED', 'That is a common password: take a few unusual words.', ['password']);
const dead = refused('LINK_INVALID', 'No.');
const sent = (api: Api, operation: string) =>
  api.asked.filter((asked) => asked.operation === operation).map(({ variables }) => variables);
const loseConnection = (operation: string) => (asked: { operation: string }) => {
  if (asked.operation === operation) throw new TypeError('Failed to fetch');
  return undefined;
};

describe('the page where an invited agent comes in', () => {
  const open = (answers: object = {}) =>
    openDesk('/claim/t0k3n', { agentClaimLink: facts, trips: nothing, ...answers });

  async function claim(name = ' Kim Ode ', password = 'three slow trains') {
    await button('Set password and go in');
    type(field('Your name'), name);
    type(field('Password'), password);
    await press('Set password and go in');
  }

  it('says who invited whom where, until when, and what a password must be, before anything is typed', async () => {
    const api = open();
    await seeText('Join Pride Travelers');
    await seeText('Pat Moreno has invited you to work here.');
    expect(pageText()).toContain('kim@pridetravelers.example');
    expect(pageText()).toMatch(/The link in your email works once, until .*2126/);
    expect(descriptionOf(field('Password'))).toMatch(/^At least 12 characters\./);
    expect(field('Password')).toMatchObject({ type: 'password', autocomplete: 'new-password' });
    expect(sent(api, 'ClaimLink')).toEqual([{ token: 't0k3n' }]);
  });

  it('makes the reader an agent, who is at the trips then, with the used link out of the history', async () => {
    const api = open({ agentClaim: { viewer: pat, errors: [] } });
    const before = history.length;
    await claim();
    await see(() => location.pathname, '/trips');
    expect(history.length).toBe(before);
    expect(sent(api, 'ClaimAgent')).toEqual([{ token: 't0k3n', name: 'Kim Ode', password: 'three slow trains' }]);
  });

  it('says that the link is dead where it is, and where to turn', async () => {
    open({ agentClaimLink: null });
    await seeText('That link is no longer valid.');
    await seeText('Ask an owner of your agency to send it again.');
    expect(await link('Sign in')).toMatchObject({ pathname: '/login' });
    expect(document.querySelector('form')).toBeNull();
  });

  it('says so, too, where the link died while the page was open', async () => {
    open({ agentClaim: dead });
    await claim();
    await seeText('That link is no longer valid.');
    expect(document.querySelector('form')).toBeNull();
  });

  it('says beside the password why it is refused, with the focus there and nothing lost', async () => {
    open({ agentClaim: weak });
    await claim();
    await see(() => descriptionOf(field('Password')), 'That is a common password: take a few unusual words.');
    expect(field('Password').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('Password'));
    expect(field('Your name').value).toBe(' Kim Ode ');
  });

  it('asks for what is missing before it asks the server', async () => {
    const api = open();
    await claim(' ', '');
    await see(() => descriptionOf(field('Your name')), 'Enter your name.');
    expect(descriptionOf(field('Password'))).toBe('Choose a password of at least 12 characters.');
    expect(sent(api, 'ClaimAgent')).toEqual([]);
  });

  it('blames the connection, not the password, when no answer comes', async () => {
    open().intercept = loseConnection('ClaimAgent');
    await claim();
    await seeText('The server didn’t answer. Check your connection, then try again.');
    expect(field('Password').getAttribute('aria-invalid')).toBeNull();
  });
});

describe('the page where an agent chooses a new password', () => {
  const open = (answers: object = {}) =>
    openDesk('/reset/t0k3n', { viewer: null, agentResetLink: { ...facts, invitedBy: null }, ...answers });

  async function reset(password = 'four slow trains') {
    await button('Set new password');
    type(field('New password'), password);
    await press('Set new password');
  }

  it('says whose password it is and what becomes of the devices, and shows what is typed only when asked', async () => {
    open();
    await seeText('Every device that is signed in is then signed out.');
    expect(pageText()).toContain('kim@pridetravelers.example');
    expect(field('New password').type).toBe('password');
    await press('Show password');
    await see(() => field('New password').type, 'text');
  });

  it('leads to the sign-in, which says that the password is changed and knows whose it is', async () => {
    const api = open({ agentResetPassword: { passwordReset: true, errors: [] } });
    await reset();
    await seeText('Your password is changed. Sign in with the new one.');
    expect(location.pathname).toBe('/login');
    expect(field('Email').value).toBe('kim@pridetravelers.example');
    expect(document.activeElement).toBe(field('Password'));
    expect(sent(api, 'ResetAgentPassword')).toEqual([{ token: 't0k3n', password: 'four slow trains' }]);
  });

  it.each([
    ['is', { agentResetLink: null }],
    ['died while the page was open', { agentResetPassword: { passwordReset: false, ...dead } }],
  ])('leads to a new link where this one %s dead', async (_, answers) => {
    open(answers);
    if ('agentResetPassword' in answers) await reset();
    await seeText('That link is no longer valid.');
    expect(await link('Send me a new link')).toMatchObject({ pathname: '/forgot' });
  });

  it('says beside the password why it is refused', async () => {
    open({ agentResetPassword: { passwordReset: false, ...weak } });
    await reset();
    await see(() => descriptionOf(field('New password')), 'That is a common password: take a few unusual words.');
    expect(location.pathname).toBe('/reset/t0k3n');
  });
});

describe('the page for agents who forgot their password', () => {
  const answer = 'If an agent has that address, a link is on its way. It works for 60 minutes.';
  const open = (agentRequestReset: object = { message: answer, errors: [] }) =>
    openDesk('/forgot', { viewer: null, agentRequestReset });

  async function ask(email: string) {
    await button('Send me a link');
    type(field('Email'), email);
    await press('Send me a link');
  }

  it.each([
    ['an agent’s address', 'kim@pridetravelers.example'],
    ['an address of nobody', 'nobody@nowhere.example'],
  ])('says the same for %s, and names it', async (_, email) => {
    const api = open();
    await ask(` ${email} `);
    await seeText(
      `Check your email${email}${answer}Nothing there in a few minutes? Look in the spam folder, or ask an owner of your agency.Back to sign in`,
    );
    expect(sent(api, 'RequestAgentReset')).toEqual([{ email }]);
    expect(await link('Back to sign in')).toMatchObject({ pathname: '/login' });
  });

  it('says beside the field what is no address, and asks for one where there is none', async () => {
    const api = open({ message: answer, ...refused('EMAIL_INVALID', 'Enter a whole address.', ['email']) });
    await ask(' ');
    await see(() => descriptionOf(field('Email')), 'Enter the email you sign in with.');
    expect(sent(api, 'RequestAgentReset')).toEqual([]);
    await ask('kim@');
    await see(() => descriptionOf(field('Email')), 'Enter a whole address.');
    expect(pageText()).not.toContain('Check your email');
  });

  it('does not say that a link is on its way when no answer came', async () => {
    open().intercept = loseConnection('RequestAgentReset');
    await ask('kim@pridetravelers.example');
    await seeText('The server didn’t answer. Check your connection, then try again.');
    expect(pageText()).not.toContain('Check your email');
  });
});
