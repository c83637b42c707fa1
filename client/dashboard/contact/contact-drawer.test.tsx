import { describe, expect, it, vi } from 'vitest';
import { onFile, pageOf } from '../testing/contact-facts.ts';
import { account, active, traveler, trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, link, pageText, see, seeText, type } from '../testing/screen.ts';

const drawer = () => document.querySelector('.drawer');
const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`) as HTMLInputElement;
const pressEscape = () =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );
const address = () => location.pathname + location.search + location.hash;

const ana = () => onFile(account());
const mateo = () =>
  onFile(active({ email: 'mateo@ruizfamily.example' }), { firstName: 'Mateo', email: 'mateo@ruizfamily.example' });
const people = () => ({
  contacts: pageOf([ana(), mateo()]),
  contact: ({ id }: { id: string }) => ({ ana: ana(), mateo: mateo() })[id] ?? null,
});

describe('the drawer over the list of contacts', () => {
  it('opens at its address, on the tab that the address names', async () => {
    openDesk('/contacts/mateo?tab=access', people());
    await seeText('Signs in as mateo@ruizfamily.example.');
    expect(drawer()?.getAttribute('role')).toBe('dialog');
    expect((await button('Access')).getAttribute('aria-selected')).toBe('true');
    expect(pageText(document.querySelector('main') as Element)).toContain('Ana Ruiz');
  });

  it('starts with Contact Info where the address names no tab', async () => {
    openDesk('/contacts/mateo', people());
    expect((await button('Contact Info')).getAttribute('aria-selected')).toBe('true');
    await see(() => field('email').value, 'mateo@ruizfamily.example');
  });

  it('takes the focus, goes with Escape, and gives the focus back', async () => {
    openDesk('/contacts?search=ruiz', people());
    const row = await link('Mateo Ruiz');
    row.focus();
    row.click();
    await see(() => drawer()?.contains(document.activeElement), true);
    expect(address()).toBe('/contacts/mateo?search=ruiz&tab=info');
    pressEscape();
    await see(drawer, null);
    expect(address()).toBe('/contacts?search=ruiz');
    await see(() => document.activeElement === row, true);
  });

  it('leaves no trace in the history when it is closed', async () => {
    openDesk('/contacts', people());
    const before = history.length;
    (await link('Mateo Ruiz')).click();
    await seeText('Contact Info');
    (await button('Access')).click();
    await see(address, '/contacts/mateo?tab=access');
    expect(history.length).toBe(before + 1);
    (await button('Close')).click();
    await see(address, '/contacts');
    history.forward();
    await see(address, '/contacts/mateo?tab=access');
  });

  it('leads to the list when it was opened by its address', async () => {
    openDesk('/contacts/mateo?tab=access&search=ruiz', people());
    (await button('Close')).click();
    await see(address, '/contacts?search=ruiz');
    await see(drawer, null);
  });

  it('says that there is no such contact, for an unknown one and for another agency’s alike', async () => {
    openDesk('/contacts/nobody', people());
    await seeText('There is no such contact');
    (await button('Close')).click();
    await see(address, '/contacts');
  });

  it('says when it did not load, and tries again', async () => {
    const api = openDesk('/contacts', people());
    await link('Mateo Ruiz');
    api.intercept = ({ operation }) => (operation === 'ContactDrawer' ? new Response('', { status: 502 }) : undefined);
    (await link('Mateo Ruiz')).click();
    await seeText('The contact didn’t load');
    api.intercept = undefined;
    (await button('Try again')).click();
    await see(() => field('firstName')?.value, 'Mateo');
  });
});

describe('the drawer over a trip', () => {
  it('opens from a traveler, with the trip behind it', async () => {
    const travelers = [traveler(account())];
    openDesk('/trips/lisbon', { trip: trip(travelers), ...people() });
    (await button('Ana Ruiz')).click();
    (await link('Open contact — Ana Ruiz')).click();
    await seeText('Contact Info');
    expect(address()).toBe('/trips/lisbon?contact=ana&tab=info');
    pressEscape();
    await see(address, '/trips/lisbon');
  });

  it('leads from a missing email into its field', async () => {
    const noEmail = [
      { action: 'SEND_INVITE' as const, blocker: { code: 'CONTACT_HAS_NO_EMAIL', message: 'No email.' } },
    ];
    openDesk('/trips/lisbon', {
      trip: trip([traveler(account({ availableActions: noEmail }), { email: null })]),
      ...people(),
    });
    (await button('Ana Ruiz')).click();
    (await link('Add email')).click();
    await see(() => document.activeElement === field('email'), true);
    expect(address()).toBe('/trips/lisbon?contact=ana&tab=info#email');
  });
});

describe('what is typed and not saved', () => {
  const openAndType = async () => {
    openDesk('/contacts/mateo?tab=info', people());
    await see(() => field('phone')?.value, '+34 612 408 551');
    type(field('phone'), '+34 600 000 000');
    await seeText('Unsaved');
  };

  it('survives a look at the other tab', async () => {
    await openAndType();
    const access = await button('Access');
    access.click();
    await see(() => access.getAttribute('aria-selected'), 'true');
    expect(address()).toBe('/contacts/mateo?tab=access');
    (await button('Contact InfoUnsaved')).click();
    await see(address, '/contacts/mateo?tab=info');
    expect(field('phone').value).toBe('+34 600 000 000');
  });

  it('does not go with the drawer without a question', async () => {
    await openAndType();
    (await button('Close')).click();
    await seeText('Discard your changes to Mateo Ruiz?');
    await see(() => document.activeElement?.textContent, 'Keep editing');
    (await button('Keep editing')).click();
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(field('phone').value).toBe('+34 600 000 000');
    expect(address()).toBe('/contacts/mateo?tab=info');

    (await button('Close')).click();
    (await button('Discard')).click();
    await see(drawer, null);
    expect(address()).toBe('/contacts');
  });

  it('does not go with Back without a question', async () => {
    openDesk('/contacts', people());
    (await link('Mateo Ruiz')).click();
    await see(() => field('phone')?.value, '+34 612 408 551');
    type(field('phone'), '+34 600 000 000');
    await seeText('Unsaved');
    history.back();
    await seeText('Discard your changes to Mateo Ruiz?');
    (await button('Keep editing')).click();
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(field('phone').value).toBe('+34 600 000 000');

    history.back();
    (await button('Discard')).click();
    await see(drawer, null);
    expect(address()).toBe('/contacts');
  });

  it('is held back by the browser, too', async () => {
    await openAndType();
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });

  it('stays when the contact is changed elsewhere, and the rest follows', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const her = ana();
    openDesk('/contacts/ana', { contacts: pageOf([]), contact: () => her });
    await see(() => field('phone')?.value, '+34 612 408 551');
    type(field('phone'), '1');
    her.lastName = 'Ruiz Prats';
    her.phone = '2';
    vi.advanceTimersByTime(5_000);
    await see(() => field('lastName').value, 'Ruiz Prats');
    vi.useRealTimers();
    expect(field('phone').value).toBe('1');
  });
});
