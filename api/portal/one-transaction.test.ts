import { describe, expect, test } from 'vitest';
import { failInside } from '../testing/fail-inside.ts';
import { clientPassword, type GivenContact } from '../testing/given-contact.ts';
import { settled } from '../testing/settled.ts';
import { useWorld } from '../testing/world.ts';
import { accessTable, portalActions } from './access.rules.ts';

const world = useWorld();
const anew = 'four slower trains';

const states = {
  NONE: async () => (await world.agency()).contact(),
  PENDING: async () => (await (await world.agency()).contact()).invited(),
  ACTIVE: async () => (await (await world.agency()).contact()).claimed(),
  DISABLED: async () => (await (await world.agency()).contact()).disabled(),
};

/** Every row of the agency's, the vault's and the outbox' too, and how many mails have gone out. */
async function everythingOf({ agency }: GivenContact) {
  await settled(agency);
  const { rows: tables } = await world.app.pool.query(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'agency_id'`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await world.app.pool.query(`select "${name}"::text as row from "${name}" where agency_id = $1`, [
      agency.facts.id,
    ]);
    rows[name] = found.rows.map(({ row }) => row).sort();
  }
  return { rows, mails: world.mailbox.list().length };
}

/** Makes a change whose event cannot be written, and expects that nothing is left of it. */
async function expectUndone<T>(contact: GivenContact, change: () => Promise<T>): Promise<T> {
  const before = await everythingOf(contact);
  const logged = world.log.length;
  const answer = await failInside(world, 'portal_account_event', async () => {
    const answered = await change();
    await settled(contact.agency);
    return answered;
  });
  expect(world.log.slice(logged).join()).toContain('new row for relation \\"portal_account_event\\" violates');
  expect(await everythingOf(contact)).toEqual(before);
  return answer;
}

describe('where its event cannot be written, nothing is left of', () => {
  for (const action of portalActions)
    test(action, async () => {
      const contact = await states[accessTable[action].from]();
      expect(await expectUndone(contact, () => contact.act(action))).toMatchObject({ status: 500 });
      expect((await contact.act(action)).errors).toEqual([]);
    });

  test('a resend: the invite before it lets the client in', async () => {
    const contact = await states.PENDING();
    await expectUndone(contact, () => contact.act('RESEND_INVITE'));
    expect((await contact.claim()).errors).toEqual([]);
  });

  test('a claim: nobody is in, and the link lives', async () => {
    const contact = await states.PENDING();
    const { status, browser } = await expectUndone(contact, () => contact.claim());
    expect(status).toBe(500);
    expect(browser.cookies.size).toBe(0);
    expect((await contact.claim()).errors).toEqual([]);
  });

  test('a reset: the old password opens, the sessions stand, and the link lives', async () => {
    const contact = await (await world.agency()).contact();
    const phone = await contact.enter();
    await contact.act('SEND_PASSWORD_RESET');
    expect(await expectUndone(contact, () => contact.reset(anew))).toMatchObject({ status: 500 });
    expect((await phone.ask('{ portalViewer { id } }')).data.portalViewer).toEqual({ id: contact.id });
    expect((await contact.signIn(clientPassword)).errors).toEqual([]);
    expect((await contact.reset(anew)).errors).toEqual([]);
  });

  test('another email on file: the contact keeps the old one, and the link lives', async () => {
    const contact = await states.PENDING();
    const { status } = await expectUndone(contact, () =>
      contact.agency.ask(
        'mutation ($id: ID!) { contactUpdate(id: $id, input: { email: "new@example.com" }) { errors { code } } }',
        { id: contact.id },
      ),
    );
    expect(status).toBe(500);
    expect((await contact.claim()).errors).toEqual([]);
  });

  test('a link that the client asked for: the answer tells nothing, and the link before lives', async () => {
    const contact = await states.PENDING();
    expect(await expectUndone(contact, () => contact.askForLink())).toMatchObject({ status: 200, errors: [] });
    expect((await contact.claim()).errors).toEqual([]);
  });
});
