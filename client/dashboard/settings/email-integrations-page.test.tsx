import { describe, expect, it, vi } from 'vitest';
import { pat } from '../testing/facts.ts';
import { type Answers, openDesk } from '../testing/open-desk.tsx';
import { button, buttons, descriptionOf, pageText, see, seeText } from '../testing/screen.ts';

const connection = {
  email: 'pat@gmail.example',
  status: 'CONNECTED',
  connectedAt: '2025-11-20T09:12:00.000Z',
  reconnectNeededSince: null,
};
const expired = { ...connection, status: 'RECONNECT_NEEDED', reconnectNeededSince: '2025-11-21T07:30:00.000Z' };
const consent = 'https://accounts.google.example/o/oauth2/v2/auth?state=s';
const path = '/settings/email-integrations';

/** The page of an agent with this Gmail. */
const open = (gmail: object | null, { search = '', ...answers }: Answers & { search?: string } = {}) =>
  openDesk(`${path}${search}`, { viewer: { ...pat, gmail }, ...answers });

const card = () => pageText(document.querySelector('section[aria-labelledby="gmail"]') as Element);
const problem = () => pageText(document.querySelector('.note-trouble') as Element);
const watchLeaving = () => vi.spyOn(window.location, 'assign').mockReturnValue();
const lostConnection = ({ operation }: { operation: string }) => {
  if (/Gmail/.test(operation)) throw new TypeError('Failed to fetch');
  return undefined;
};

describe('R16 Gmail, not connected', () => {
  it('says what it is good for, what it may do, and whose name clients would see', async () => {
    open(null);
    await seeText('come from your own address, as Pat Moreno at Pride Travelers');
    expect(card()).toContain('It can’t read your email.');
    expect(card()).not.toContain('Connected');
    expect(pageText()).toContain(
      'Goes out through Postmark, as Pride Travelers. Replies come to pat@pridetravelers.example.',
    );
    expect(buttons()).not.toContain('Disconnect');
  });

  it('leads to Google with a full load, and stands by itself again when the agent turns back', async () => {
    const leave = watchLeaving();
    open(null, { gmailConnect: { authorizationUrl: consent, errors: [] } });
    const connect = await button('Connect Gmail');
    expect(descriptionOf(connect)).toContain('Google asks you first, then brings you back here.');
    connect.click();
    await expect.poll(() => leave).toHaveBeenCalledWith(consent);
    await button('Opening Google…');
    window.dispatchEvent(new Event('pageshow'));
    await button('Connect Gmail');
  });

  it('says in words why Google’s page does not open', async () => {
    const leave = watchLeaving();
    const message = 'Gmail is not set up on this server.';
    const api = open(null, { gmailConnect: { authorizationUrl: null, errors: [{ code: 'INVALID', message }] } });
    (await button('Connect Gmail')).click();
    await seeText(message);
    api.intercept = lostConnection;
    (await button('Connect Gmail')).click();
    await seeText('Google’s page didn’t open');
    expect(pageText()).not.toContain(message);
    expect(leave).not.toHaveBeenCalled();
  });
});

describe('R16 Gmail, connected', () => {
  it('says with which address and since when', async () => {
    open(connection);
    await seeText('pat@gmail.example');
    expect(card()).toMatch(/^Gmail ?ConnectedAddress ?pat@gmail\.example.*Pat Moreno at Pride Travelers.*2025/);
    expect(document.querySelector('section time')?.getAttribute('datetime')).toBe(connection.connectedAt);
    expect(pageText()).toContain('Goes out from your Gmail.');
    expect(buttons()).not.toContain('Connect Gmail');
  });

  it('asks before it disconnects, naming the address, and keeps it at the safe button', async () => {
    const api = open(connection);
    (await button('Disconnect')).click();
    await seeText('Disconnect pat@gmail.example?');
    await see(() => document.activeElement?.textContent, 'Keep connected');
    (await button('Keep connected')).click();
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(api.asked.map(({ operation }) => operation)).not.toContain('DisconnectGmail');
    expect(card()).toContain('Connected');
  });

  it('disconnects, says so, offers to connect, and leaves the focus at the card', async () => {
    const api = open(connection, { gmailDisconnect: { viewer: { ...pat, gmail: null } } });
    (await button('Disconnect')).click();
    await seeText('Disconnect pat@gmail.example?');
    api.answers.viewer = { ...pat, gmail: null };
    confirm();
    await seeText('Disconnected pat@gmail.example');
    await button('Connect Gmail');
    await see(() => document.activeElement?.id, 'gmail');
  });

  it('does not claim to have disconnected when no answer came', async () => {
    const api = open(connection);
    (await button('Disconnect')).click();
    await seeText('Disconnect pat@gmail.example?');
    api.intercept = lostConnection;
    confirm();
    await seeText('we can’t say whether Gmail is disconnected');
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(card()).toContain('Connected');
  });
});

describe('R15 Gmail that Google no longer takes mail from', () => {
  it('says what goes through Postmark meanwhile, and leads to Google again', async () => {
    const leave = watchLeaving();
    open(expired, { gmailConnect: { authorizationUrl: consent, errors: [] } });
    await seeText('Reconnect needed');
    expect(card()).toContain('Until you reconnect, what you send goes out through Postmark.');
    expect(card()).toMatch(/Address ?pat@gmail\.example ?Clients see ?Pride Travelers ?Stopped working/);
    expect(card()).not.toMatch(/Connected|Pat Moreno/);
    expect(document.querySelector('section time')?.getAttribute('datetime')).toBe(expired.reconnectNeededSince);
    expect(pageText()).toContain('Goes out through Postmark until you reconnect, as Pride Travelers.');
    (await button('Reconnect Gmail')).click();
    await expect.poll(() => leave).toHaveBeenCalledWith(consent);
    expect(buttons()).toContain('Disconnect');
  });
});

describe('R16 the way back from Google', () => {
  it('is told when it ended well, and leaves the address', async () => {
    open(connection, { search: '?gmail=connected' });
    await seeText('Gmail connected. What you send now comes from pat@gmail.example');
    await see(() => location.search, '');
  });

  it('is not said to have ended well where it has not', async () => {
    open(null, { search: '?gmail=connected' });
    await button('Connect Gmail');
    await see(() => location.search, '');
    expect(pageText()).not.toContain('Gmail connected.');
  });

  it.each([
    ['denied', 'You turned it down on Google’s page.'],
    ['scope', 'leave “Send email on your behalf” ticked'],
    ['state', 'This way back from Google no longer works'],
    ['failed', 'Something went wrong at Google.'],
    ['something new', 'Something went wrong at Google.'],
  ])('says in words why it was refused: %s', async (reason, text) => {
    const api = open(null, { search: `?gmail=refused&reason=${encodeURIComponent(reason)}` });
    await see(() => problem().includes(text), true);
    expect(problem()).toContain('Start again with the button below.');
    await see(() => location.search, '');
    api.answers.gmailConnect = { authorizationUrl: consent, errors: [] };
    watchLeaving();
    (await button('Connect Gmail')).click();
    await see(() => document.querySelector('.note-trouble'), null);
  });

  it('sends nobody to a button that is not there', async () => {
    open(connection, { search: '?gmail=refused&reason=state' });
    await see(() => problem().includes('no longer works'), true);
    expect(problem()).not.toContain('Start again');
  });
});

it('the page says when it did not load, and tries again', async () => {
  const api = open(null);
  api.intercept = ({ operation }) =>
    operation === 'EmailIntegrations' ? new Response('', { status: 502 }) : undefined;
  await seeText('The email integrations didn’t load');
  api.intercept = undefined;
  (await button('Try again')).click();
  await button('Connect Gmail');
});

/** Presses the act of the question, which is called like the button that asked. */
function confirm(): void {
  const acts = [...document.querySelectorAll<HTMLElement>('[role="alertdialog"] button')];
  acts.find((act) => pageText(act) === 'Disconnect')?.click();
}
