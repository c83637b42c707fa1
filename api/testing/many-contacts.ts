import type { GivenAgency } from './given-agency.ts';

/** The one of them whom the search for `rareName` finds. */
export const rareName = 'Quintero';

/**
 * Puts `count` contacts on file, written straight into the tables. Of a hundred, 40 have no account, 20 a pending invite
 * (2 of them an expired one), 35 an active and 5 a disabled account; 2 of the newest emails bounced. Every fourth begins
 * a trip of two travelers.
 */
export async function fillAgency({ facts, world }: GivenAgency, count: number): Promise<void> {
  const values = [facts.id, count, world.clock.now(), facts.slug];
  const client = await world.app.pool.connect();
  try {
    // Without triggers, which follow row by row: what they would have written is written at once.
    await client.query('set session_replication_role = replica');
    for (const table of tables) await client.query(`${numbered} ${table}`, values);
    await client.query('analyze');
    await client.query(standings, [facts.id]);
    await client.query('reset session_replication_role');
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}

const columns =
  'agency_id, contact_id, last_name, first_name, words, state, invite_dead_at, trouble_at, attention_at, signed_in_at';
const standings = `insert into portal_standing (${columns}) select ${columns} from portal_standing_now
  where agency_id = $1 on conflict do nothing`;

/** `id` says a row's of any table from its number, so that who refers to it need not ask. */
const numbered = `with given as (
  select $1::uuid as agency_id, n, n % 100 as kind, $3::timestamptz as now, $4::text as slug
  from generate_series(1, $2::int) as n
)`;
const id = (table: string, n = 'n') =>
  `overlay(overlay(md5(agency_id || '${table}' || ${n}) placing '7' from 13) placing '8' from 17)::uuid`;

const tables = [
  `insert into contact (agency_id, id, first_name, last_name, email, email_normalized, created_at)
   select agency_id, ${id('contact')}, (array['Ana', 'Ben', 'Clara', 'Dov', 'Elena', 'Farid', 'Grace'])[n % 7 + 1],
     case when n = 77 then '${rareName}' else initcap(translate((n * 7919 % 50000)::text, '0123456789', 'aeioulnrst')) end,
     'c' || n || '@' || slug || '.example', 'c' || n || '@' || slug || '.example', now
   from given`,
  `insert into portal_account (agency_id, contact_id, email, mail_to, invited_at, password_set_at, last_sign_in_at, disabled_at, created_at)
   select agency_id, ${id('contact')}, 'c' || n || '@' || slug || '.example', 'c' || n || '@' || slug || '.example', now,
     case when kind >= 60 then now end, case when kind >= 60 then now end, case when kind >= 95 then now end, now
   from given where kind >= 40`,
  `insert into portal_link (agency_id, id, contact_id, purpose, created_at, expires_at)
   select agency_id, ${id('link')}, ${id('contact')}, 'CLAIM', now - interval '1 hour',
     case when kind < 42 then now - interval '1 minute' else now + interval '100 hours' end
   from given where kind between 40 and 59`,
  `insert into email_delivery (agency_id, id, contact_id, purpose, "to", recipient_first_name, created_at, status, provider, sent_at, next_attempt_at, attempts)
   select agency_id, ${id('delivery')}, ${id('contact')}, 'INVITE', 'c' || n || '@' || slug || '.example', 'Ana', now - interval '1 hour',
     case when kind between 42 and 43 then 'BOUNCED' else 'DELIVERED' end, 'POSTMARK', now, now, 1
   from given where kind >= 40`,
  `insert into trip (agency_id, id, name, starts_on, created_at)
   select agency_id, ${id('trip')}, 'Trip ' || n, (now + n % 400 * interval '1 day')::date, now
   from given where n % 4 = 0`,
  `insert into traveler (agency_id, id, trip_id, contact_id, position, is_primary)
   select agency_id, ${id('traveler', 'n || place')}, ${id('trip')}, ${id('contact', '(n - place)')}, place, place = 0
   from given, generate_series(0, 1) as place where n % 4 = 0`,
  `insert into document (agency_id, id, trip_id, kind, title, created_at, shared_at)
   select agency_id, ${id('document')}, ${id('trip')}, 'PROPOSAL', 'Proposal', now, now from given where n % 4 = 0`,
];
