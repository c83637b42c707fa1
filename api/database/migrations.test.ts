import { expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';
import { Migration20261124165500 } from './migrations/Migration20261124165500.ts';

const world = useWorld();

/** The SQL that the entities would need on top of the migrations. */
const drift = () => world.app.orm.schema.getUpdateSchemaSQL({ wrap: false });

test('the migrations make the tables that the entities describe', async () => {
  expect(await drift()).toBe('');
});

test('a column, an index or a rule that only one of them knows is seen', async () => {
  for (const [change, back] of [
    ['alter table contact drop column phone', 'alter table contact add column phone text null'],
    [
      'alter table contact alter column first_name drop not null',
      'alter table contact alter column first_name set not null',
    ],
    ['alter table trip add column surprise text', 'alter table trip drop column surprise'],
    [
      'drop index portal_link_one_standing',
      `create unique index portal_link_one_standing on portal_link (agency_id, contact_id, purpose) where used_at is null and voided_at is null`,
    ],
    [
      'drop trigger login_event_append_only on login_event',
      `create trigger login_event_append_only before update or delete or truncate on login_event for each statement execute function refuse_rewriting()`,
    ],
  ] as const) {
    await world.app.pool.query(change);
    expect(await drift(), change).not.toBe('');
    await world.app.pool.query(back);
  }
});

test('every table starts its key with the agency, so that the data can be spread by it', async () => {
  const { rows } = await world.app.pool.query(`
    select keys.table_name as name, keys.column_name as first
    from information_schema.table_constraints as rules
    join information_schema.key_column_usage as keys using (constraint_name, table_name)
    where rules.constraint_type = 'PRIMARY KEY' and rules.table_schema = 'public' and keys.ordinal_position = 1`);
  const strange = rows.filter(({ first }) => first !== 'agency_id').map(({ name }) => name);
  // The agency itself, counters by IP, and the tool's own.
  expect(strange.sort()).toEqual(['agency', 'mikro_orm_migrations', 'rate_limit']);
});

test('the tokens of agents who had left before are revoked, those of others are not', async () => {
  const agency = await world.agency();
  const robin = await agency.colleague();
  const { id } = await agency.tool(['READ'], { by: robin });
  await agency.tool(['READ']);
  const leftAt = new Date(world.clock.now().getTime() + 5_000);
  await world.app.pool.query(`update agent set deactivated_at = $1 where email like 'robin@%'`, [leftAt]);
  const { em, config } = world.app.orm;
  const migration = new Migration20261124165500(em.getDriver(), config);
  await migration.up();
  for (const sql of migration.getQueries()) await world.app.pool.query(String(sql));
  expect((await agency.ask('{ apiTokens { id revokedAt } }')).data.apiTokens).toEqual([
    { id: expect.any(String), revokedAt: null },
    { id, revokedAt: leftAt.toISOString() },
  ]);
});
