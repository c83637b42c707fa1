import { describe, expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';
import { accessTable, portalActions } from './access.rules.ts';

const world = useWorld();

describe('R3 R4 the table', () => {
  const states = {
    NONE: async () => (await world.agency()).contact(),
    PENDING: async () => (await (await world.agency()).contact()).invited(),
    ACTIVE: async () => (await (await world.agency()).contact()).claimed(),
    DISABLED: async () => (await (await world.agency()).contact()).disabled(),
  };

  for (const [state, given] of Object.entries(states))
    for (const action of portalActions)
      test(`${action} on ${state} succeeds exactly when it is offered`, async () => {
        const contact = await given();
        const before = await contact.account();
        expect(before.state).toBe(state);
        const offered = before.availableActions.map((available: { action: string }) => available.action);
        const mailsBefore = contact.mails().length;

        const outcome = await contact.act(action);

        const { from, to, email } = accessTable[action];
        expect(offered.includes(action)).toBe(from === state);
        if (from === state) {
          expect(outcome.errors).toEqual([]);
          expect(outcome.portalAccount.state).toBe(to[0]);
          expect(outcome.delivery?.purpose ?? null).toBe(email);
          expect(contact.mails().length - mailsBefore).toBe(email ? 1 : 0);
        } else {
          expect(outcome.errors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
          expect(outcome.portalAccount).toEqual(before);
          expect(outcome.delivery).toBeNull();
          expect(contact.mails().length).toBe(mailsBefore);
        }
      });
});
