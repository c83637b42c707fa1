import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { type MailContent, renderMail } from './render-mail.tsx';

const link = 'https://portal.example/portal/pride-travelers/claim/k7QxT2mWc9vLr4HdZs8uYb1N';
const signInUrl = 'https://portal.example/portal/pride-travelers/login';

const facts = {
  agency: { name: 'Pride Travelers', logoUrl: null as string | null, brandColor: '#9b1b5a', timeZone: 'Europe/Madrid' },
  to: 'ana@ruizfamily.example',
  firstName: 'Ana',
  senderName: 'Pat' as string | null,
  link,
  moment: new Date('2026-11-27T08:12:00Z'),
  signInUrl,
};

const purposes = ['INVITE', 'PASSWORD_RESET', 'PASSWORD_CHANGED'] as const;
type Change = Partial<Omit<typeof facts, 'agency'>> & { agency?: Partial<(typeof facts)['agency']> };

function write(purpose: MailContent['purpose'], { agency, ...change }: Change = {}) {
  return renderMail({ purpose, ...facts, ...change, agency: { ...facts.agency, ...agency } });
}

function parse(html: string): Document {
  return new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const tags = (html: string) => [...parse(html).querySelectorAll('*')].map((element) => element.tagName).join(' ');
const hrefs = (html: string) => [...parse(html).querySelectorAll('a')].map((anchor) => anchor.getAttribute('href'));
const count = (text: string, part: string) => text.split(part).length - 1;

describe('an invite', () => {
  test('says whose page it is, what to do, and until when to the minute', async () => {
    const { subject, text } = await write('INVITE');
    expect(subject).toBe('Your page at Pride Travelers is ready');
    expect(text).toBe(`Ana, your page is ready

Pat has opened a private page for you at Pride Travelers. Your proposals, invoices and itineraries will be there, on any device.

Choose your password:
${link}

Works once, until Friday 27 November 2026, 09:12 CET. After that, ask for a fresh link on the sign-in page <${signInUrl}>.

Pat
Pride Travelers

For ana@ruizfamily.example. Not you? Ignore this email: without a password nothing happens.`);
  });

  test('comes from the agency when nobody in person sent it', async () => {
    const { text } = await write('INVITE', { senderName: null });
    expect(text).toContain('Pride Travelers has opened a private page for you. Your');
    expect(text).toContain('\n\nPride Travelers\n\nFor');
  });

  test("gives the time in the agency's zone", async () => {
    const { html, text } = await write('INVITE', { agency: { timeZone: 'America/New_York' } });
    expect(text).toContain('until Friday 27 November 2026, 03:12 EST.');
    expect(html).toContain('Friday 27 November 2026, 03:12 EST');
  });
});

describe('a password reset', () => {
  test('says who sent it, that it works for an hour, and what it does to other devices', async () => {
    const { subject, text } = await write('PASSWORD_RESET');
    expect(subject).toBe('Choose a new password for Pride Travelers');
    expect(text).toContain('Pat has sent you a link to choose a new password for your page at Pride Travelers.');
    expect(text).toContain('Every device that is signed in is then signed out.');
    expect(text).toContain('Works once, for 60 minutes, until Friday 27 November 2026, 09:12 CET.');
    expect(text).toContain('If you did not ask for this, ignore this email: your password stays as it is.');
  });

  test('that the client asked for names no agent', async () => {
    const { text } = await write('PASSWORD_RESET', { senderName: null });
    expect(text).toContain('Somebody asked for a new password for your page at Pride Travelers.');
  });
});

describe('the news of a changed password', () => {
  test('says when, and what to do if it was somebody else', async () => {
    const { subject, text } = await write('PASSWORD_CHANGED', { senderName: null });
    expect(subject).toBe('Your password was changed');
    expect(text).toContain('was changed on Friday 27 November 2026, 09:12 CET');
    expect(text).toContain('press Forgot password on the sign-in page');
    expect(text).toContain('reply to this email, so that Pride Travelers knows.');
  });

  test('carries no link but the one to the sign-in page', async () => {
    const { html, text } = await write('PASSWORD_CHANGED');
    expect(new Set(hrefs(html))).toEqual(new Set([signInUrl]));
    expect(html + text).not.toContain(link);
  });
});

describe('the link', () => {
  test.each(['INVITE', 'PASSWORD_RESET'] as const)(
    'of %s is on the button and in full below, and once in the text',
    async (purpose) => {
      const { html, text } = await write(purpose);
      expect(hrefs(html)).toEqual([link, signInUrl, link]);
      expect(count(html, link)).toBe(3);
      expect(parse(html).querySelector('a.bare')?.textContent).toBe(link);
      expect(count(text, link)).toBe(1);
      expect(text.split('\n')).toContain(link);
    },
  );

  test('is the same in HTML and text when it holds characters that HTML escapes', async () => {
    const odd = `${link}?a=1&b='2'`;
    const { html, text } = await write('INVITE', { link: odd });
    expect(hrefs(html)).toEqual([odd, signInUrl, odd]);
    expect(text.split('\n')).toContain(odd);
  });
});

describe.each(['AGENT_INVITE', 'AGENT_PASSWORD_RESET', 'AGENT_PASSWORD_CHANGED'] as const)('%s', (purpose) => {
  test('is the product’s own, whatever the agency looks like; it says which agency it is about', async () => {
    const { html, text } = await write(purpose, { agency: { logoUrl: 'https://cdn.example/logo.png' } });
    expect(parse(html).querySelector('img')).toBeNull();
    expect(parse(html).querySelector('.inner .ink')?.textContent).toBe('Trips');
    expect(parse(html).querySelector('a.button')?.getAttribute('style')).toContain('background-color:#09576f');
    expect(text).toContain('Pride Travelers');
    expect(html + text).not.toMatch(/blank[0-9a-f]{8}/);
  });

  test('keeps any name a piece of text', async () => {
    const name = '"><img src=x onerror=alert(1)><script>';
    const nasty = await write(purpose, { agency: { name }, senderName: name, firstName: name });
    expect(tags(nasty.html)).toBe(tags((await write(purpose)).html));
    expect(nasty.subject).not.toMatch(/[\r\n]/);
  });
});

describe.each(purposes)('%s', (purpose) => {
  test('is about its own reader only, whoever had one like it before', async () => {
    const before = await write(purpose);
    const other = { to: 'ben@lopez.example', firstName: 'Ben & <Co>', link: `${link}x`, moment: new Date(0) };
    const { html, text } = await write(purpose, other);
    for (const mine of ['ben@lopez.example', 'Thursday 1 January 1970, 01:00 CET'])
      expect(
        [html, text].every((part) => part.includes(mine)),
        mine,
      ).toBe(true);
    expect(parse(html).querySelector('h1')?.textContent).toContain('Ben & <Co>, ');
    expect(text).toContain('Ben & <Co>, ');
    expect(html + text).not.toMatch(/ana@|Ana|2026|blank[0-9a-f]{8}/);
    expect(await write(purpose)).toEqual(before);
  });

  test("bears the agency's name, not the product's", async () => {
    const { subject, html, text } = await write(purpose);
    expect(html).toContain('Pride Travelers');
    expect(subject + html + text).not.toMatch(/\bTrips\b/);
  });

  test('shows the logo, with the name for those who see no images', async () => {
    const { html } = await write(purpose, { agency: { logoUrl: 'https://cdn.example/logo.png' } });
    const logo = parse(html).querySelector('img');
    expect(logo?.getAttribute('src')).toBe('https://cdn.example/logo.png');
    expect(logo?.getAttribute('alt')).toBe('Pride Travelers');
    expect(parse((await write(purpose)).html).querySelector('img')).toBeNull();
  });

  test('wears the brand, readable on it', async () => {
    for (const [brandColor, onFill] of [
      ['#ffffff', '#16202a'],
      ['#000000', '#ffffff'],
      ['#ffd500', '#16202a'],
    ] as const) {
      const { html } = await write(purpose, { agency: { brandColor } });
      const style = parse(html).querySelector('a.button')?.getAttribute('style');
      expect(style).toContain(`background-color:${brandColor}`);
      expect(style).toContain(`color:${onFill}`);
    }
  });

  test('has a button with an edge where the brand vanishes into the page', async () => {
    const edge = async (brandColor: string) =>
      /border:1px solid (#\w+)/.exec((await write(purpose, { agency: { brandColor } })).html)?.[1];
    expect(await edge('#9b1b5a')).toBe('#9b1b5a');
    expect(await edge('#ffffff')).toBe('#757575');
  });

  test('has a light edge and light links where the reader prefers the dark', async () => {
    const { html } = await write(purpose);
    const dark = html.slice(html.indexOf('@media (prefers-color-scheme: dark)'));
    expect(dark).toContain('.button { border-color: #c17299 !important; }');
    expect(dark).toContain('.bare { color: #c17299 !important; }');
  });

  test('keeps any name a piece of text: same elements, whatever is in it', async () => {
    const plain = tags((await write(purpose)).html);
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onload='alert(1)",
        '</style><script>',
        '<!--',
        ']]>',
        '&lt;b&gt;',
        'سفر\u202eabc\u2066',
        '👩‍👩‍👧 🏝️',
        'a\u0000b\r\n\u2028c\ud800',
        'x'.repeat(5000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (name, firstName, senderName) => {
        const { subject, html, text } = await write(purpose, { agency: { name }, firstName, senderName });
        expect(tags(html)).toBe(plain);
        expect(subject).not.toMatch(/\p{Cc}/u);
        expect(html + text).not.toMatch(/[\0\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 40 },
    );
  });
});
