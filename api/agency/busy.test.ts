import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { clientPassword } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';
import { hashPassword } from './hash-password.ts';

const world = useWorld();

test('security 14: BUSY has no effect: a flood that spends the hash budget does not count as the owner’s failures', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  spendHashBudget();
  const told: string[] = [];
  // More often than a wrong password would be free.
  while (told.filter((code) => code === 'BUSY').length < 10 && !told.includes('RATE_LIMITED')) {
    const { thrown, errors } = await contact.signIn(clientPassword);
    told.push(thrown?.[0].extensions.code ?? errors[0]?.code ?? 'in');
  }
  expect(told.filter((code) => code !== 'in')).toEqual(Array(10).fill('BUSY'));
});

/** A crowd that is always there again. */
function spendHashBudget(): void {
  let isOver = false;
  onTestFinished(() => {
    isOver = true;
  });
  for (let one = 0; one < 100; one += 1)
    (async () => {
      while (!isOver) await hashPassword('one of many').catch(() => nextTurn());
    })();
}
