import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashPassword, isPassword } from './hash-password.ts';

/** The hashes that were begun and have not ended: each takes as long as the test wants. */
const held = vi.hoisted(() => ({ ends: [] as ((error?: Error) => void)[], isOn: false }));

vi.mock('@node-rs/argon2', () => {
  const hold = <T>(value: T) =>
    held.isOn
      ? new Promise<T>((resolve, reject) => held.ends.push((error) => (error ? reject(error) : resolve(value))))
      : Promise.resolve(value);
  return { hash: () => hold('$argon2id$v=19$m=19456,t=2,p=1$salt$hash'), verify: () => hold(true) };
});

beforeEach(() => {
  held.isOn = true;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  held.isOn = false;
  while (held.ends.length) await end();
  vi.useRealTimers();
});

const later = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

/** Ends the hash that was begun first. */
async function end(error?: Error): Promise<void> {
  held.ends.shift()?.(error);
  await later();
}

/** What a crowd was told so far, in order of being told. */
function ask(count: number, hash: () => Promise<unknown> = () => hashPassword('three slow trains')): string[] {
  const told: string[] = [];
  for (let n = 0; n < count; n += 1)
    hash().then(
      () => told.push('done'),
      (error) => told.push(error.extensions?.code ?? error.message),
    );
  return told;
}

const times = (count: number, word: string) => Array<string>(count).fill(word);

test('three hashes run at a time, of new passwords and tried ones together, and each that ends lets one in', async () => {
  const told = [...ask(2), ...ask(2, () => isPassword('three slow trains', 'a hash'))];
  ask(2, () => isPassword('three slow trains', null));
  await later();
  expect([told, held.ends.length]).toEqual([[], 3]);
  for (const left of [3, 3, 3, 2, 1, 0]) {
    await end();
    expect(held.ends).toHaveLength(left);
  }
});

test('fifty wait, and whoever comes after them is told BUSY at once', async () => {
  const told = ask(3 + 50);
  await later();
  expect([told, held.ends.length]).toEqual([[], 3]);
  const late = ask(2);
  await later();
  expect(late).toEqual(times(2, 'BUSY'));
  await end();
  const next = ask(2);
  await later();
  expect(next).toEqual(['BUSY']);
  while (held.ends.length) await end();
  expect([told, next]).toEqual([times(53, 'done'), ['BUSY', 'done']]);
});

test('nobody waits longer than two seconds, and whoever has given up takes no place', async () => {
  const running = ask(3);
  const waiting = ask(50);
  await later(1_999);
  expect(waiting).toEqual([]);
  await later(1);
  expect([running, waiting]).toEqual([[], times(50, 'BUSY')]);
  const next = ask(50);
  await later();
  expect(next).toEqual([]);
  while (held.ends.length) await end();
  expect([running, next]).toEqual([times(3, 'done'), times(50, 'done')]);
});

test('whoever got a turn within two seconds keeps it, however long the hash takes', async () => {
  const told = ask(4);
  await later(1_999);
  await end();
  await later(60_000);
  while (held.ends.length) await end();
  expect(told).toEqual(times(4, 'done'));
});

test('a hash that fails gives its place back', async () => {
  const told = ask(4);
  await later();
  await end(new Error('out of memory'));
  expect([told, held.ends.length]).toEqual([['out of memory'], 3]);
});
