import { describe, expect, it } from 'vitest';
import { onFile, pageOf } from '../testing/contact-facts.ts';
import { active, pending, trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, link, pageText, see, seeText } from '../testing/screen.ts';

const counts = { everyone: 2, needsAttention: 0, active: 1, pending: 1, expired: 0, deliveryProblem: 0, disabled: 0 };

/** The roll-up of Ana, who is on her way to Lisbon, and Mateo, who is on no trip. */
function openAccounts(path = '/portal-accounts') {
  const ana = pending();
  const mateo = active();
  Object.assign(ana, { contact: onFile(ana), nextTrip: trip() });
  Object.assign(mateo, { contact: onFile(mateo, { firstName: 'Mateo' }), nextTrip: null });
  return openDesk(path, { portalAccounts: pageOf([ana, mateo]), portalAccountCounts: counts });
}

describe('the next trip in the roll-up', () => {
  it('has a column, which says so where there is none', async () => {
    openAccounts();
    await seeText('Lisbon & the Algarve');
    const heads = [...document.querySelectorAll('thead th')].map((head) => pageText(head));
    const column = heads.indexOf('Next trip');
    const cells = [...document.querySelectorAll('tbody tr')].map((row) => row.children[column]).filter(Boolean);
    expect(cells.map((cell) => pageText(cell as Element))).toEqual(['Lisbon & the Algarve', '–']);
  });
});

describe('the order of the roll-up', () => {
  const sortedHeads = () =>
    [...document.querySelectorAll('thead th[aria-sort]')].map((head) => [
      head.getAttribute('aria-sort'),
      pageText(head),
    ]);
  const groupNames = () => [...document.querySelectorAll('tbody th[scope="rowgroup"]')].map((head) => pageText(head));

  it.each([
    ['', 'ATTENTION', 'other', 'Access, those that need attention first'],
    ['?sort=name', 'NAME', 'ascending', 'Client, by last name'],
    ['?sort=sign-in', 'LAST_SIGN_IN', 'descending', 'Last sign-in, the latest first'],
  ])('is in the address (%s), and its column says so', async (parameters, orderBy, direction, head) => {
    const api = openAccounts(`/portal-accounts${parameters}`);
    await seeText('Mateo Ruiz');
    expect(api.asked.find(({ operation }) => operation === 'PortalAccountsPage')?.variables.orderBy).toBe(orderBy);
    expect(sortedHeads()).toEqual([[direction, head]]);
    expect(groupNames()).toHaveLength(orderBy === 'ATTENTION' ? 1 : 0);
  });

  it('is chosen by the heads of the columns, and keeps the filter and the search', async () => {
    openAccounts('/portal-accounts?show=active&search=ruiz');
    (await link('Client, by last name')).click();
    await see(() => location.search, '?show=active&sort=name&search=ruiz');
    await see(sortedHeads, [['ascending', 'Client, by last name']]);
    (await link('Access, those that need attention first')).click();
    await see(() => location.search, '?show=active&search=ruiz');
  });

  it('is a list of its own, which is there at once when Back leads to it', async () => {
    const api = openDesk('/portal-accounts?sort=name', {
      portalAccounts: ({ orderBy }: { orderBy: string }) => {
        const account = Object.assign(pending(), { id: orderBy, nextTrip: null });
        return pageOf([Object.assign(account, { contact: onFile(account, { firstName: orderBy }) })]);
      },
      portalAccountCounts: counts,
    });
    await seeText('NAME Ruiz');
    (await link('Last sign-in, the latest first')).click();
    await seeText('LAST_SIGN_IN Ruiz');
    api.intercept = () => {
      throw new TypeError('The connection is lost.');
    };
    history.back();
    await see(sortedHeads, [['ascending', 'Client, by last name']]);
    await seeText('NAME Ruiz');
    expect(pageText()).not.toContain('LAST_SIGN_IN Ruiz');
  });

  it('stays when the filters are cleared', async () => {
    openDesk('/portal-accounts?show=active&search=ruiz&sort=name', {
      portalAccounts: pageOf([]),
      portalAccountCounts: counts,
    });
    (await button('Clear filters')).click();
    await see(() => location.search, '?sort=name');
  });

  it('that there is none of is said, and those that need attention come first', async () => {
    openAccounts('/portal-accounts?sort=shoe-size');
    await seeText('There is no order “shoe-size”, so those that need attention come first.');
    expect(sortedHeads()).toHaveLength(1);
  });
});
