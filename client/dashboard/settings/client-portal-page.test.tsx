import type { DetachedWindowAPI } from 'happy-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';
import {
  asksBeforeLeaving,
  button,
  descriptionOf,
  field,
  link,
  pageText,
  press,
  see,
  seeText,
  spoken,
  type,
} from '../testing/screen.ts';

const path = '/settings/client-portal';
const branding = { logoUrl: null as string | null, brandColor: '#9b1b5a' };
const pride = {
  id: 'pride',
  name: 'Pride Travelers',
  slug: 'pride-travelers',
  timeZone: 'Europe/Madrid',
  branding,
  portalSettings: { autoInviteOnFirstShare: false },
};
const kept = `https://desk.example/logos/${'a'.repeat(64)}`;

// What the frames show is looked at in a browser: here they load, and are empty.
beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: DetachedWindowAPI };
  happyDOM.settings.enableIframePageLoading = true;
  happyDOM.settings.fetch.interceptor = { beforeAsyncRequest: async ({ window }) => new window.Response('') };
});

async function open(agency = pride, answers = {}) {
  const api = openDesk(path, { agency, ...answers });
  await button('Save branding');
  return api;
}

const toggle = () => field('Send a portal invite on first share');
const saves = (api: Awaited<ReturnType<typeof open>>) =>
  api.asked.filter(({ operation }) => operation.startsWith('Save')).map(({ variables }) => variables.input);
const mailFrame = () => document.querySelector<HTMLIFrameElement>('iframe[title="Preview of the email"]:not([hidden])');
const shownInMail = (name: string) =>
  new URL(mailFrame()?.src ?? '', location.origin).searchParams.get(name) ?? undefined;

/** Chooses a file as the agent does in the browser's dialog. */
function choose(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

it('is where the settings open', async () => {
  openDesk('/settings', { agency: pride });
  await button('Save branding');
  expect(location.pathname).toBe(path);
  expect((await link('Client portal')).getAttribute('aria-current')).toBe('page');
  expect(document.title).toBe('Client portal · Trips');
});

describe('R29 the auto-invite', () => {
  it('has its exact wording, says what it does, and changes nothing until it is saved', async () => {
    const api = await open(pride, {
      agencyUpdatePortalSettings: {
        agency: { ...pride, portalSettings: { autoInviteOnFirstShare: true } },
        errors: [],
      },
    });
    expect(toggle().checked).toBe(false);
    expect(descriptionOf(toggle())).toContain('Once per trip. Anyone with an account is left alone.');
    toggle().click();
    await seeText('Unsaved');
    expect(saves(api)).toEqual([]);
    await press('Save');
    await see(() => spoken().includes('Saved'), true);
    expect(saves(api)).toEqual([{ autoInviteOnFirstShare: true }]);
    expect(asksBeforeLeaving()).toBe(false);
  });

  it('does not claim to be saved when no answer came', async () => {
    const api = await open();
    api.intercept = ({ operation }) => {
      if (operation.startsWith('Save')) throw new TypeError('Failed to fetch');
      return undefined;
    };
    toggle().click();
    await press('Save');
    await seeText('we can’t say whether it was saved');
    expect(spoken().join()).not.toContain('Saved');
  });
});

describe('the branding', () => {
  it('sends what was changed and nothing else, and names it until then', async () => {
    const after = { ...pride, name: 'Pride & Co' };
    const api = await open(pride, { agencyUpdateBranding: { agency: after, errors: [] } });
    type(field('Agency name'), ' Pride & Co ');
    await seeText('Unsaved: name');
    api.answers.agency = after;
    await press('Save branding');
    await see(() => spoken().includes('Saved'), true);
    expect(saves(api)).toEqual([{ name: 'Pride & Co' }]);
  });

  it.each([
    [
      'Brand colour',
      'brandColor',
      'Write the colour as # and six digits or letters from a to f, as in #9b1b5a.',
      'red',
    ],
    ['Agency name', 'name', 'Agency name is missing: fill it in.', ''],
    ['Or the address of one', 'logoUrl', 'The address of the logo must start with https://.', 'http://a.example/x.png'],
  ])('%s: what is wrong stands beside it, with the focus in it', async (label, at, message, typed) => {
    await open(pride, {
      agencyUpdateBranding: { agency: pride, errors: [{ code: 'INVALID', message, path: ['input', at] }] },
    });
    type(field(label), typed);
    await press('Save branding');
    await see(() => descriptionOf(field(label)), message);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    await see(() => document.activeElement, field(label));
    expect(spoken().join()).not.toContain('Saved');
  });

  it('says how a colour reads, and what is done where it would not; never that it may not be', async () => {
    await open();
    await seeText('White text, 7.7 : 1. Easy to read.');
    expect(pageText()).toContain('On white, 7.7 : 1. Used as it is.');
    type(field('Brand colour'), '#F2B53A');
    await seeText('Dark text, 8.9 : 1. Easy to read.');
    expect(pageText()).toContain('On white, 1.8 : 1. Deepened to 4.7 : 1.');
    type(field('Brand colour'), '#F2B5');
    await see(() => pageText().includes('Easy to read'), false);
  });

  it('shows in the mail what is typed, and keeps what is saved where that is not whole yet', async () => {
    await open();
    expect(shownInMail('name')).toBe('Pride Travelers');
    type(field('Agency name'), 'Pride & Co');
    type(field('Brand colour'), '#12');
    await see(() => shownInMail('name'), 'Pride & Co');
    expect(shownInMail('brandColor')).toBe('#9b1b5a');
  });

  it.each([
    [' 0A7D55', '#0a7d55'],
    ['#FfA', '#ffffaa'],
    ['fff', '#ffffff'],
    ['#12345', '#12345'],
  ])('takes the colour as people write it: %s', async (typed, sent) => {
    const api = await open(pride, { agencyUpdateBranding: { agency: pride, errors: [] } });
    type(field('Brand colour'), typed);
    if (typed !== sent) await see(() => shownInMail('brandColor'), sent);
    await press('Save branding');
    await see(() => saves(api), [{ brandColor: sent }]);
  });

  it('offers every time zone, the agency’s among them, and says what time it is there', async () => {
    await open({ ...pride, timeZone: 'UTC' });
    const zones = document.querySelector('select') as HTMLSelectElement;
    expect(zones.value).toBe('UTC');
    expect([...zones.options].map(({ value }) => value)).toContain('Europe/Madrid');
    expect(pageText()).toMatch(/There it is \d+:\d\d/);
  });
});

describe('the logo', () => {
  it('is uploaded as the file that it is, and is the agency’s once it is saved', async () => {
    const after = { ...pride, branding: { ...branding, logoUrl: kept } };
    const api = await open(pride, { agencyUpdateBranding: { agency: after, errors: [] } });
    const graphql = globalThis.fetch;
    const uploads: unknown[] = [];
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      if (url !== '/uploads/logo') return graphql(url, init);
      uploads.push(init);
      return Response.json({ logoUrl: kept, errors: [] });
    });
    const file = new File(['bytes'], 'logo.png', { type: 'image/png' });
    choose(file);
    await seeText('Unsaved: logo');
    expect(uploads).toMatchObject([{ method: 'POST', headers: { 'content-type': 'image/png' }, body: file }]);
    expect(document.querySelector('img[alt="Your logo"]')?.getAttribute('src')).toBe(kept);
    api.answers.agency = after;
    await press('Save branding');
    await see(() => saves(api), [{ logoUrl: kept }]);
  });

  it('says beside the button why it is refused, by the server or before', async () => {
    await open();
    const graphql = globalThis.fetch;
    const message = 'This is no whole PNG or JPEG picture.';
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      url === '/uploads/logo'
        ? Response.json({ logoUrl: null, errors: [{ code: 'INVALID', message }] }, { status: 422 })
        : graphql(url, init),
    );
    choose(new File(['no picture'], 'logo.png', { type: 'image/png' }));
    await see(() => spoken().includes(message), true);
    choose(new File([new Uint8Array(204_801)], 'logo.png', { type: 'image/png' }));
    await see(() => spoken().some((text) => text.startsWith('The file is too large')), true);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    choose(new File(['x'], 'logo.png', { type: 'image/png' }));
    await see(() => spoken().some((text) => text.startsWith('The upload didn’t reach the server')), true);
  });

  it('that no picture answers for is told of once, and the previews show the name', async () => {
    const api = await open();
    type(field('Or the address of one'), 'https://cdn.example/a.png');
    await see(() => shownInMail('logoUrl'), 'https://cdn.example/a.png');
    const thumb = () => document.querySelector('img[alt="Your logo"]');
    thumb()?.dispatchEvent(new Event('error'));
    const told = 'No picture answers at this address yet. Until one does, clients see the name instead.';
    await see(() => descriptionOf(field('Or the address of one')), told);
    expect(thumb()).toBe(null);
    await see(() => shownInMail('logoUrl'), '');

    const after = { ...pride, branding: { ...branding, logoUrl: 'https://cdn.example/a.png' } };
    api.answers.agencyUpdateBranding = { agency: after, errors: [] };
    await press('Save branding');
    await see(
      () =>
        spoken()
          .filter((text) => text === told || text === 'Saved')
          .sort(),
      [told, 'Saved'],
    );
    type(field('Or the address of one'), 'https://cdn.example/b.png');
    await see(() => thumb()?.getAttribute('src'), 'https://cdn.example/b.png');
  });

  it('is removed with the focus on what brings another', async () => {
    const api = await open({ ...pride, branding: { ...branding, logoUrl: kept } });
    expect(pageText()).not.toContain('Or the address of one');
    await press('Remove');
    await see(() => document.activeElement?.textContent, 'Upload…');
    api.answers.agencyUpdateBranding = { agency: pride, errors: [] };
    await press('Save branding');
    await see(() => saves(api), [{ logoUrl: '' }]);
  });
});

describe('leaving with something unsaved', () => {
  it('asks first, at a link and at Back; stays, or leaves', async () => {
    await open(pride, {
      trips: { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 0 },
    });
    type(field('Agency name'), 'Pride & Co');
    await seeText('Unsaved: name');
    expect(asksBeforeLeaving()).toBe(true);
    (await link('Email integrations')).click();
    await seeText('Leave without saving?');
    await see(() => document.activeElement?.textContent, 'Stay here');
    await press('Stay here');
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect([location.pathname, field('Agency name').value]).toEqual([path, 'Pride & Co']);

    (await link('Email integrations')).click();
    await press('Leave');
    await see(() => location.pathname, '/settings/email-integrations');
  });

  it('does not ask when nothing is', async () => {
    await open();
    (await link('Email integrations')).click();
    await see(() => location.pathname, '/settings/email-integrations');
  });
});

it('the page says when it did not load, and tries again', async () => {
  const api = openDesk(path, { agency: pride });
  api.intercept = ({ operation }) => (operation === 'ClientPortal' ? new Response('', { status: 502 }) : undefined);
  await seeText('The settings didn’t load');
  api.intercept = undefined;
  await press('Try again');
  await button('Save branding');
});
