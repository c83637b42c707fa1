import { describe, expect, it } from 'vitest';
import { onFile, pageOf } from '../testing/contact-facts.ts';
import { account, active, disabled, pending } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, buttons, descriptionOf, link, pageText, see, seeText, type } from '../testing/screen.ts';

const rows = () => [...document.querySelectorAll('main li')].map((row) => pageText(row));
const search = () => document.querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`.dialog input[name="${name}"]`) as HTMLInputElement;
const dialog = () => document.querySelector('.dialog[role="dialog"]');
const address = () => location.pathname + location.search;

const ana = () => onFile(account());
const mateo = () => onFile(active(), { firstName: 'Mateo', email: null });

describe('the list of contacts', () => {
  it('tells of each who it is and where access stands', async () => {
    const lucia = onFile(pending(), { firstName: 'Lucía', phone: null });
    const jorge = onFile(disabled(), { firstName: 'Jorge', lastName: 'Vidal' });
    openDesk('/contacts', { contacts: pageOf([ana(), lucia, mateo(), jorge]) });
    await seeText('4 contacts');
    expect(rows()).toEqual([
      'ARAna Ruizana@ruizfamily.example+34 612 408 551',
      'LRLucía Ruizana@ruizfamily.exampleInvite pending',
      'MRMateo RuizNo email on file+34 612 408 551ActivePortal active',
      'JVJorge Vidalana@ruizfamily.example+34 612 408 551DisabledPortal disabled',
    ]);
    expect(await link('Ana Ruiz')).toMatchObject({ pathname: '/contacts/ana', search: '?tab=info' });
  });

  it('searches while one types, keeps the search in the address, and clears it', async () => {
    const found = ({ search }: { search?: string }) =>
      pageOf(search === 'mat' ? [mateo()] : search ? [] : [ana(), mateo()]);
    openDesk('/contacts', { contacts: found });
    await seeText('2 contacts');
    type(search(), 'mat');
    await seeText('1 contact');
    expect(address()).toBe('/contacts?search=mat');
    expect(await link('Mateo Ruiz')).toMatchObject({ search: '?search=mat&tab=info' });
    type(search(), 'zzz');
    await seeText('No contact matches “zzz”.');
    (await button('Clear search')).click();
    await seeText('2 contacts');
    expect(address()).toBe('/contacts');
    expect(document.activeElement).toBe(search());
  });

  it('starts with the search that the address names', async () => {
    const api = openDesk('/contacts?search=ruiz', { contacts: pageOf([ana()]) });
    await seeText('1 contact');
    expect(search().value).toBe('ruiz');
    expect(api.asked.find(({ operation }) => operation === 'ContactsPage')?.variables).toMatchObject({
      search: 'ruiz',
    });
  });

  it('shows more at a press', async () => {
    const found = ({ after }: { after?: string }) =>
      after === 'at ana' ? pageOf([mateo()], { all: 2 }) : pageOf([ana()], { all: 2, hasNextPage: true });
    openDesk('/contacts', { contacts: found });
    await seeText('1 of 2 contacts');
    (await button('Show more')).click();
    await see(() => rows().length, 2);
    await seeText('2 contacts');
    expect(pageText()).not.toContain('Show more');
  });

  it('says what will be there while nobody is, with the one way on', async () => {
    openDesk('/contacts', { contacts: pageOf([]) });
    await seeText('No contacts yet');
    expect(buttons().filter((name) => name === 'New contact')).toHaveLength(1);
    expect(search()).toBeNull();
  });

  it('says when it did not load, and tries again', async () => {
    const api = openDesk('/contacts', { contacts: pageOf([ana()]) });
    api.intercept = ({ operation }) => (operation === 'ContactsPage' ? new Response('', { status: 502 }) : undefined);
    await seeText('The contacts didn’t load');
    api.intercept = undefined;
    (await button('Try again')).click();
    await seeText('Ana Ruiz');
  });
});

describe('a new contact', () => {
  /** The browser would ask before it leaves the page. */
  function isHeldBack(): boolean {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  }

  const openNew = async (answers: object) => {
    const api = openDesk('/contacts', { contacts: pageOf([mateo()]), contact: ana(), ...answers });
    (await button('New contact')).click();
    await see(() => document.activeElement === field('firstName'), true);
    return api;
  };

  it('is put on file, and leads on to their access with the list read anew', async () => {
    const api = await openNew({ contactCreate: { contact: ana(), errors: [] } });
    type(field('firstName'), 'Ana');
    type(field('lastName'), 'Ruiz');
    api.answers.contacts = pageOf([ana(), mateo()]);
    (await button('Create contact')).click();
    await seeText('Ana can’t see trips online until you send an invite.');
    expect(address()).toBe('/contacts/ana?tab=access');
    await see(() => rows().length, 2);
    expect(dialog()).toBeNull();
    expect(api.asked.find(({ operation }) => operation === 'CreateContact')?.variables).toEqual({
      input: { firstName: 'Ana', lastName: 'Ruiz', email: '', phone: '' },
    });
  });

  it('is refused beside the field, with what was typed in place', async () => {
    const errors = [{ code: 'INVALID', message: 'Last name is missing: fill it in.', path: ['input', 'lastName'] }];
    await openNew({ contactCreate: { contact: null, errors } });
    type(field('firstName'), 'Ana');
    (await button('Create contact')).click();
    await see(() => descriptionOf(field('lastName')), 'Last name is missing: fill it in.');
    expect(field('firstName').value).toBe('Ana');
    expect(address()).toBe('/contacts');
  });

  it('does not go without a question once something is typed', async () => {
    await openNew({});
    type(field('firstName'), 'Ana');
    await see(isHeldBack, true);
    (await button('Cancel')).click();
    await seeText('Discard the new contact?');
    (await button('Keep editing')).click();
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(field('firstName').value).toBe('Ana');
    (await button('Cancel')).click();
    (await button('Discard')).click();
    await see(dialog, null);
  });

  it('goes at once while nothing is typed', async () => {
    await openNew({});
    (await button('Cancel')).click();
    await see(dialog, null);
    expect(pageText()).not.toContain('Discard');
  });
});
