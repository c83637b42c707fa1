import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { clientPassword } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();
const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

interface Outcome {
  viewer: { id: string } | null;
  errors: { code: string; message: string; retryAt: string | null }[];
}

/** Somebody with a password, as the sign-in of their side sees them. */
interface Person {
  password: string;
  signIn(password: string, browser?: Browser): Promise<Outcome & { browser: Browser }>;
}

const sides: Record<string, { device: string; someone(): Promise<Person>; nobody(): Promise<Person> }> = {
  'a client': {
    device: 'client-device',
    async someone() {
      const client = await (await (await world.agency()).contact()).claimed();
      return { password: clientPassword, signIn: (password, browser) => client.signIn(password, browser) };
    },
    async nobody() {
      const contact = await (await world.agency()).contact();
      return { password: clientPassword, signIn: (password, browser) => contact.signIn(password, browser) };
    },
  },
  'an agent': {
    device: 'agent-device',
    async someone() {
      const agency = await world.agency();
      return { password: agency.facts.agentPassword, signIn: agency.trySignIn.bind(agency) };
    },
    async nobody() {
      const agency = await world.agency();
      return {
        password: agency.facts.agentPassword,
        signIn: (password, browser) => agency.trySignIn(password, browser, `nobody@${agency.facts.slug}.example`),
      };
    },
  },
};

const wrong = 'not the password at all';
const refused = { viewer: null, errors: [{ code: 'INVALID_CREDENTIALS', retryAt: null }] };
const isIn = { viewer: { id: expect.any(String) }, errors: [] };
const mustWait = (milliseconds: number) => ({
  viewer: null,
  errors: [{ code: 'RATE_LIMITED', retryAt: new Date(world.clock.now().getTime() + milliseconds).toISOString() }],
});

/** Each from a browser of its own, so that the limit by IP is not met. */
async function fail(person: Person, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await person.signIn(wrong)).toMatchObject(refused);
}

describe.each(Object.entries(sides))('%s', (_, { device, someone, nobody }) => {
  test('fails five times for nothing, then waits 1 s, doubling to 15 min', async () => {
    const person = await someone();
    await fail(person, 5);
    const waits = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900].map((seconds) => seconds * second);
    for (const wait of waits) {
      expect(await person.signIn(wrong)).toMatchObject(mustWait(wait));
      world.clock.advance(wait - 1);
      expect(await person.signIn(wrong)).toMatchObject(mustWait(1));
      world.clock.advance(1);
      expect(await person.signIn(wrong)).toMatchObject(refused);
    }
  });

  test('waits with the right password too, and starts anew once it was right in time', async () => {
    const person = await someone();
    await fail(person, 5);
    expect(await person.signIn(person.password)).toMatchObject(mustWait(second));
    world.clock.advance(second);
    expect(await person.signIn(person.password)).toMatchObject(isIn);
    await fail(person, 5);
    expect(await person.signIn(wrong)).toMatchObject(mustWait(second));
  });

  test('is told the same as somebody whom nobody knows', async () => {
    const [known, unknown] = [await someone(), await nobody()];
    for (let time = 0; time < 6; time += 1) {
      const { browser: _known, ...toKnown } = await known.signIn(wrong);
      const { browser: _unknown, ...toUnknown } = await unknown.signIn(wrong);
      expect(toUnknown).toEqual(toKnown);
    }
  });

  test('gets past parallel guesses no more often than past single ones', async () => {
    const person = await someone();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => person.signIn(wrong)));
    // On a slow machine some do not get their turn to hash: they count as tried.
    expect(guesses.filter(({ errors }) => errors?.[0]?.code !== 'RATE_LIMITED')).toHaveLength(5);
  });

  test('has 20 tries a minute from one IP, whoever it is', async () => {
    const browser = world.browser();
    const people = [await someone(), await someone(), await someone(), await someone(), await nobody()];
    for (const person of people)
      for (let time = 0; time < 4; time += 1) expect(await person.signIn(wrong, browser)).toMatchObject(refused);
    const person = await someone();
    expect(await person.signIn(person.password, browser)).toMatchObject(mustWait(minute));
    expect(await person.signIn(person.password)).toMatchObject(isIn);
    world.clock.advance(minute);
    expect(await person.signIn(person.password, browser)).toMatchObject(isIn);
  });

  describe('on a device that the account has signed in on', () => {
    /** The owner's browser, signed out, as it comes back later. */
    async function knownTo(person: Person): Promise<Browser> {
      const { browser } = await person.signIn(person.password);
      const later = world.browser();
      later.cookies.set(device, browser.cookies.get(device) ?? '');
      return later;
    }

    test("still gets in while a stranger's guesses make the account wait", async () => {
      const person = await someone();
      const known = await knownTo(person);
      await fail(person, 5);
      expect(await person.signIn(person.password)).toMatchObject(mustWait(second));
      expect(await person.signIn(person.password, known)).toMatchObject(isIn);
      // And the stranger is no step further.
      expect(await person.signIn(wrong)).toMatchObject(mustWait(second));
    });

    test('waits after five failures of its own, of which the account knows nothing', async () => {
      const person = await someone();
      const known = await knownTo(person);
      for (let time = 0; time < 5; time += 1) expect(await person.signIn(wrong, known)).toMatchObject(refused);
      expect(await person.signIn(person.password, known)).toMatchObject(mustWait(second));
      expect(await person.signIn(person.password)).toMatchObject(isIn);
    });

    test('is known for 180 days from the last sign-in', async () => {
      const person = await someone();
      const known = await knownTo(person);
      world.clock.advance(180 * day - 1);
      await fail(person, 5);
      expect(await person.signIn(wrong, known)).toMatchObject(refused);
      world.clock.advance(1);
      expect(await person.signIn(wrong, known)).toMatchObject(mustWait(second - 1));
    });

    test('is not known for another account, nor by a mark that is made up', async () => {
      const [person, other] = [await someone(), await someone()];
      const mark = (await knownTo(other)).cookies.get(device) ?? '';
      const [id, until, signature] = mark.split('.');
      const marks = [
        mark,
        `${id}.${until}.`,
        `${id}.${until}`,
        `${id}`,
        `${id}.${until}.${'A'.repeat(signature?.length ?? 0)}`,
        '..',
        'é'.repeat(43),
      ];
      await fail(person, 5);
      for (const madeUp of marks) {
        const browser = world.browser();
        browser.cookies.set(device, encodeURIComponent(madeUp));
        expect(await person.signIn(person.password, browser)).toMatchObject(mustWait(second));
      }
    });

    test('is not known for longer by a mark whose date was changed', async () => {
      const person = await someone();
      const known = await knownTo(person);
      const [id, until, signature] = (known.cookies.get(device) ?? '').split('.');
      known.cookies.set(device, `${id}.${Number(until) + day}.${signature}`);
      await fail(person, 5);
      expect(await person.signIn(person.password, known)).toMatchObject(mustWait(second));
    });
  });
});

test('a client who has claimed is on a known device from then on', async () => {
  const client = await (await world.agency()).contact();
  const browser = await client.enter();
  for (let time = 0; time < 5; time += 1) await client.signIn(wrong);
  expect(await client.signIn(clientPassword)).toMatchObject(mustWait(second));
  expect(await client.signIn(clientPassword, browser)).toMatchObject(isIn);
});
