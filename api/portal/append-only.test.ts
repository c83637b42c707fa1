import { describe, expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

describe.each(['portal_account_event', 'login_event'])('the rows of %s', (table) => {
  const rowsOf = async (contactId: string) => {
    const { rows } = await world.app.pool.query(`select * from ${table} where contact_id = $1 order by id`, [
      contactId,
    ]);
    return rows;
  };

  test.each([
    ['UPDATE', `update ${table} set occurred_at = occurred_at - interval '1 day'`],
    ['DELETE', `delete from ${table}`],
    ['TRUNCATE', `truncate ${table}`],
    ['TRUNCATE', 'truncate portal_account cascade'],
    [
      'UPDATE',
      `insert into ${table} select * from ${table} on conflict (agency_id, id) do update set occurred_at = '2026-01-01'`,
    ],
  ])('stay as they were written, whoever asks for: %s, by "%s"', async (operation, rewriting) => {
    const contact = await (await (await world.agency()).contact()).claimed();
    const before = await rowsOf(contact.id);
    expect(before.length).toBeGreaterThan(0);

    const refusal = { message: expect.stringMatching(`_event is append-only: ${operation} is refused`) };
    await expect(world.app.pool.query(rewriting)).rejects.toMatchObject(refusal);

    expect(await rowsOf(contact.id)).toEqual(before);
  });
});
