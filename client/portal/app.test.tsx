import { describe, expect, it } from 'vitest';
import { agency, claimLink, resetLink, viewer } from './testing/facts.ts';
import { openPortal } from './testing/open-portal.tsx';
import { button, link, pageText, seeHeading, seeText } from './testing/screen.ts';

const all = { portalAgency: { ...agency, claimLink, resetLink }, portalViewer: viewer };

describe('the portal', () => {
  it('wears the agency’s colour and owns no name', async () => {
    for (const path of ['', '/login', '/forgot', '/claim/abc', '/reset/abc']) {
      await openPortal(`/portal/pride-travelers${path}`, all);
      expect(document.querySelector<HTMLElement>('.portal')?.style.getPropertyValue('--color-brand')).toBe('#9b1b5a');
      expect(document.title).toMatch(/ · Pride Travelers$/);
      expect(document.title + pageText()).not.toMatch(/\bTrips\b/);
    }
  });

  it('shows the agency’s logo without telling its host where it is shown, and reads the name out once', async () => {
    const logoUrl = 'https://pride.example/logo.png';
    await openPortal('/portal/pride-travelers/login', {
      portalAgency: { ...agency, branding: { ...agency.branding, logoUrl } },
    });
    const logo = document.querySelector<HTMLImageElement>('header img');
    expect(logo?.src).toBe(logoUrl);
    expect(logo?.referrerPolicy).toBe('no-referrer');
    expect(logo?.alt).toBe('Pride Travelers');
    expect(logo?.nextElementSibling?.getAttribute('aria-hidden')).toBe('true');

    logo?.dispatchEvent(new Event('error'));
    await expect.poll(() => document.querySelector('header img')).toBeNull();
    expect(document.querySelector('header p')?.textContent).toBe('Pride Travelers');
    expect(document.querySelector('header [aria-hidden]')).toBeNull();
  });

  it('leaves the focus alone on arrival, and moves it to the new page’s heading after that', async () => {
    await openPortal('/portal/pride-travelers/login', all);
    expect(document.activeElement).toBe(document.body);
    link('Forgot password').click();
    const heading = await seeHeading('Forgot your password?');
    expect(document.activeElement).toBe(heading);
  });

  it('leaves a click that asks for a new tab to the browser', async () => {
    await openPortal('/portal/pride-travelers/login', all);
    let taken: boolean | undefined;
    document.addEventListener(
      'click',
      (event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    link('Forgot password').dispatchEvent(click);
    expect(taken).toBe(false);
    expect(location.pathname).toBe('/portal/pride-travelers/login');
  });

  it('follows the browser’s back button', async () => {
    await openPortal('/portal/pride-travelers/login', all);
    link('Forgot password').click();
    await seeHeading('Forgot your password?');
    history.replaceState(null, '', '/portal/pride-travelers/login');
    dispatchEvent(new PopStateEvent('popstate'));
    await seeHeading('Welcome back');
  });

  it('shows the page of the last move, however late an earlier one arrives', async () => {
    const network = await openPortal('/portal/pride-travelers/login', all);
    let arrive = () => {};
    network.intercept = () =>
      new Promise((resolve) => {
        arrive = () => resolve(new Response('', { status: 502 }));
      });
    link('Forgot password').click();
    dispatchEvent(new PopStateEvent('popstate'));
    await seeHeading('Loading');
    network.intercept = undefined;
    dispatchEvent(new PopStateEvent('popstate'));
    await seeHeading('Forgot your password?');
    arrive();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await seeHeading('Forgot your password?');
  });

  it('has a page for an agency that nobody knows, and for an address that is no page', async () => {
    await openPortal('/portal/nobody/login', {});
    await seeHeading('There is no page here');
    const { sent } = await openPortal('/portal/pride-travelers/trips', all);
    await seeHeading('There is no page here');
    expect(sent).toHaveLength(0);
  });

  it('says what failed when a page does not come, and fetches it again', async () => {
    const network = await openPortal('/portal/pride-travelers/claim/abc', all, () => {
      throw new TypeError('Failed to fetch');
    });
    await seeHeading('This page did not load');
    expect(pageText()).toContain('No answer came back. Check your connection, then try again.');
    network.intercept = undefined;
    button('Try again').click();
    await seeHeading('Hi Ana');
  });

  it('says when it can be reached again while it is busy', async () => {
    await openPortal('/portal/pride-travelers/login', all, () =>
      Response.json(
        { errors: [{ message: 'Busy', extensions: { code: 'BUSY' } }] },
        { status: 503, headers: { 'retry-after': '1800' } },
      ),
    );
    await seeText('A lot of people are here right now. You can try again in 30 minutes.');
  });
});
