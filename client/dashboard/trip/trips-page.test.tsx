import { describe, expect, it } from 'vitest';
import { account, active, pending, traveler, trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, link, pageText, see, seeText, type } from '../testing/screen.ts';

interface Asked {
  first: number;
  after?: string;
  search?: string;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Pages through trips as the API does. */
const paged =
  (all: { name: string }[]) =>
  ({ first, after, search }: Asked) => {
    const found = all.filter(({ name }) => name.includes(search ?? ''));
    const from = Number(after ?? 0);
    const nodes = found.slice(from, from + first);
    return {
      edges: nodes.map((node, index) => ({ node, cursor: String(from + index + 1) })),
      totalCount: found.length,
      pageInfo: {
        hasNextPage: from + first < found.length,
        hasPreviousPage: from > 0,
        endCursor: String(from + nodes.length),
      },
    };
  };

const names = () => [...document.querySelectorAll('main h3')].map((heading) => pageText(heading));
const search = () => document.querySelector('input[type="search"]') as HTMLInputElement;

describe('the list of trips', () => {
  it('tells of each what, when, how far off and who is in', async () => {
    const travelers = [
      traveler(active(), { firstName: 'Mateo' }),
      traveler(pending(), { firstName: 'Ana' }),
      traveler(account(), { firstName: 'Lucía' }),
    ];
    openDesk('/trips', {
      trips: paged([
        trip(travelers, { id: 'a', startsOn: inDays(12), endsOn: inDays(20) }),
        trip([], { id: 'b', name: 'Zanzibar, unhurried', startsOn: null, endsOn: null }),
      ]),
    });
    expect(await link('Lisbon & the Algarve')).toMatchObject({ pathname: '/trips/a' });
    const [first, second] = [...document.querySelectorAll('main li')].map((item) => pageText(item));
    expect(first).toContain('Mateo Ruiz, Ana Ruiz, Lucía Ruiz');
    expect(first).toMatch(/Departs in 1[123] days/);
    expect(first).toContain('1 of 3 in the portal');
    expect(second).toContain('Nobody on this trip yet');
    expect([...document.querySelectorAll('main h2')].at(-1)?.textContent).toBe('No dates yet');
    const stops = [...document.querySelectorAll('.route .stop')].map((stop) => stop.classList[1]);
    expect(stops).toEqual(['stop-disc', 'stop-ring', 'stop-dot']);
  });

  it('shows more at a press, until there is no more', async () => {
    const all = Array.from({ length: 27 }, (_, index) => trip([], { id: `t${index}`, name: `Trip ${index}` }));
    openDesk('/trips', { trips: paged(all) });
    await seeText('25 of 27 trips');
    (await button('Show more')).click();
    await see(() => names().length, 27);
    expect(new Set(names()).size).toBe(27);
    await see(() => document.activeElement?.textContent, '27 trips');
    expect(pageText()).not.toContain('Show more');
  });

  it('searches while one types, keeps the search in the address, and clears it', async () => {
    openDesk('/trips', {
      trips: paged([trip([], { id: 'a', name: 'Lisbon' }), trip([], { id: 'b', name: 'Lofoten' })]),
    });
    await see(names, ['Lisbon', 'Lofoten']);
    type(search(), 'Lof');
    await see(names, ['Lofoten']);
    expect(location.search).toBe('?search=Lof');
    type(search(), 'Vidal');
    await seeText('No trip matches “Vidal”.');
    (await button('Clear search')).click();
    await see(names, ['Lisbon', 'Lofoten']);
    expect(location.search).toBe('');
    expect(search().value).toBe('');
    expect(document.activeElement).toBe(search());
  });

  it('finds again what the address asks for', async () => {
    openDesk('/trips?search=Lof', {
      trips: paged([trip([], { name: 'Lisbon' }), trip([], { id: 'b', name: 'Lofoten' })]),
    });
    await see(names, ['Lofoten']);
    expect(search().value).toBe('Lof');
  });

  it('says what will be here while there is nothing', async () => {
    openDesk('/trips', { trips: paged([]) });
    await seeText('No trips yet');
  });

  it('says when it did not load, and tries again', async () => {
    const api = openDesk('/trips', { trips: paged([trip()]) });
    api.intercept = ({ operation }) => (operation === 'TripsPage' ? new Response('', { status: 502 }) : undefined);
    await seeText('The trips didn’t load');
    api.intercept = undefined;
    (await button('Try again')).click();
    await see(names, ['Lisbon & the Algarve']);
  });
});
