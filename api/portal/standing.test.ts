import { expect, test } from 'vitest';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

/** What an agency's roll-up finds. That stored and derived standings agree is asked after every test file. */
async function found(contact: GivenContact, filter: object): Promise<string[]> {
  const { data } = await contact.agency.ask(
    `query ($filter: PortalAccountFilter) { portalAccounts(filter: $filter) { nodes { id } } }`,
    { filter },
  );
  return data.portalAccounts.nodes.map(({ id }: { id: string }) => id);
}

test.each([
  ["a contact's name", `update contact set last_name = 'Oyelaran' where id = $1`, { search: 'oyelaran' }],
  [
    'an account that is disabled',
    `update portal_account set disabled_at = now() where contact_id = $1`,
    { states: ['DISABLED'] },
  ],
  [
    'an account that gets a password',
    `update portal_account set password_set_at = now() where contact_id = $1`,
    { states: ['ACTIVE'] },
  ],
  [
    "an account's address",
    `update portal_account set email = 'other@new.example' where contact_id = $1`,
    { search: 'other@new' },
  ],
  ['a link that is used', `update portal_link set used_at = now() where contact_id = $1`, { inviteExpired: true }],
  ['a mail that fails', `update email_delivery set status = 'FAILED' where contact_id = $1`, { deliveryProblem: true }],
])('the roll-up follows %s, whoever writes it', async (_, change, filter) => {
  const contact = await (await (await world.agency()).contact()).invited();
  expect(await found(contact, filter)).toEqual([]);
  await world.app.pool.query(change, [contact.id]);
  expect(await found(contact, filter)).toEqual([contact.id]);
});

test('the roll-up follows whichever of two changes at a time is the last', async () => {
  const agency = await world.agency();
  const contacts = await Promise.all(Array.from({ length: 12 }, async () => (await agency.contact()).invited()));
  await Promise.all(
    contacts.flatMap((contact) => [
      contact.act('RESEND_INVITE'),
      ...contact.mails().map((mail) => world.report(mail, 'HARD_BOUNCE')),
      contact.edit({ firstName: 'Ferreira' }),
    ]),
  );
  const ids = contacts.map(({ id }) => id).sort();
  const [first] = contacts as [GivenContact];
  expect((await found(first, { search: 'ferreira' })).sort()).toEqual(ids);
});
