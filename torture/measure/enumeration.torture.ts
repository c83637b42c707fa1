import { expect, test } from 'vitest';
import { settled } from '../../api/testing/settled.ts';
import { useWorld } from '../../api/testing/world.ts';
import { day } from '../account/model.ts';
import { effort } from '../effort.ts';
import { median, quantile, tabulate, timed } from './samples.ts';

const world = useWorld();

const questions = {
  'Forgot password': `mutation ($slug: String!, $email: String!) {
    portalRequestLink(slug: $slug, email: $email) { message errors { code message path retryAt } }
  }`,
  'Sign-in with a wrong password': `mutation ($slug: String!, $email: String!) {
    portalSignIn(slug: $slug, email: $email, password: "nobody ever chose this") { viewer { id } errors { code message path retryAt } }
  }`,
};

for (const [name, query] of Object.entries(questions))
  test(`security 9: ${name} answers the same for every address; how long it takes is reported`, async () => {
    const { agency, addresses } = await peopleOfEveryKind();
    const times = new Map(addresses.map(([kind]) => [kind, [] as number[]]));
    const answers = new Set<string>();
    for (let round = 0; round < effort().samples; round += 1) {
      // What was counted against an address is forgotten by then.
      world.clock.advance(2 * day);
      for (const [kind, email] of shuffle(addresses)) {
        const browser = world.browser();
        const { took, result } = await timed(async () => {
          const response = await browser.post(JSON.stringify({ query, variables: { slug: agency.facts.slug, email } }));
          return { status: response.status, headers: headersOf(response), body: await response.text() };
        });
        times.get(kind)?.push(took);
        answers.add(JSON.stringify(result));
        await settled(agency);
      }
    }
    console.log(report(name, times));
    expect([...answers]).toHaveLength(1);
  });

/** `unknown, again` is asked like the others: where it differs from `unknown`, that is noise. */
async function peopleOfEveryKind() {
  const agency = await world.agency();
  const contacts = {
    none: await agency.contact(),
    pending: await (await agency.contact()).invited(),
    active: await (await agency.contact()).claimed(),
    disabled: await (await agency.contact()).disabled(),
    'disabled before the claim': await (await agency.contact()).cancelled(),
  };
  const known = Object.entries(contacts).map(([kind, { email }]): [string, string] => [kind, email]);
  const nobody = (n: number) => `nobody${n}@${agency.facts.slug}-clients.example`;
  const addresses: [string, string][] = [['unknown', nobody(1)], ['unknown, again', nobody(2)], ...known];
  return { agency, addresses };
}

const headersOf = (response: Response) => [...response.headers].filter(([name]) => name !== 'date');

const shuffle = <T>(items: T[]): T[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** The quickest tenth shows a difference that a busy machine hides in the median. */
function report(name: string, times: Map<string, number[]>): string {
  const unknown = times.get('unknown') ?? [];
  const rows = [...times].map(([kind, samples]) => [
    kind,
    {
      median: median(samples),
      'vs unknown': median(samples) - median(unknown),
      p10: quantile(samples, 0.1),
      'vs its p10': quantile(samples, 0.1) - quantile(unknown, 0.1),
      p95: quantile(samples, 0.95),
    },
  ]);
  return tabulate(`${name}, ${unknown.length} interleaved samples each, ms`, Object.fromEntries(rows));
}
