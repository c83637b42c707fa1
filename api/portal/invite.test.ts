import { expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

test('R1 the account belongs to the contact: its state is the same on every trip', async () => {
  const agency = await world.agency();
  const contact = await agency.contact();
  await agency.trip([contact], { name: 'Lisbon' });
  await agency.trip([contact], { name: 'Oslo' });
  await contact.invited();

  const { data } = await agency.ask(
    '{ trips { nodes { travelers { contact { id portalAccount { id state invitedAt } } } } } }',
  );
  const accounts = data.trips.nodes.map((trip: { travelers: object[] }) => trip.travelers[0]);
  expect(accounts[0]).toEqual({
    contact: {
      id: contact.id,
      portalAccount: { id: contact.id, state: 'PENDING', invitedAt: world.clock.now().toISOString() },
    },
  });
  expect(accounts[1]).toEqual(accounts[0]);
});

test('R1 an account exists for every contact before the first invite, and its id never changes', async () => {
  const contact = await (await world.agency()).contact();
  const before = await contact.account();
  expect(before).toMatchObject({
    state: 'NONE',
    email: null,
    invitedAt: null,
    inviteExpiresAt: null,
    inviteExpired: false,
    claimedAt: null,
    lastSignInAt: null,
    disabledAt: null,
    disabledBy: null,
    latestDelivery: null,
    availableActions: [{ action: 'SEND_INVITE', blocker: null }],
  });
  await contact.disabled();
  expect((await contact.account()).id).toBe(before.id);
});

test('R9 any traveler of a trip can be invited by hand', async () => {
  const agency = await world.agency();
  const [primary, second] = [await agency.contact(), await agency.contact()];
  await agency.trip([primary, second]);
  await second.invited();
  expect((await second.account()).state).toBe('PENDING');
  expect((await primary.account()).state).toBe('NONE');
  expect(second.mails()).toHaveLength(1);
  expect(primary.mails()).toEqual([]);
});

test('R13 an invite comes from the agency, answers go to the acting agent, and the product is not named', async () => {
  const agency = await world.agency('Pride Travelers');
  const contact = await agency.contact({ firstName: 'Ana' });
  const kim = await agency.colleague('Kim');

  const { delivery, errors } = await contact.act('SEND_INVITE', kim);

  expect(errors).toEqual([]);
  expect(delivery).toMatchObject({ purpose: 'INVITE', to: contact.email, status: 'SENT', provider: 'POSTMARK' });
  const [mail] = contact.mails();
  expect(mail).toMatchObject({
    from: '"Pride Travelers" <invites@localhost>',
    replyTo: `kim@${agency.facts.slug}.example`,
  });
  const link = new RegExp(`${world.url}/portal/${agency.facts.slug}/claim/[\\w-]{43}`);
  expect(mail?.html).toMatch(link);
  expect(mail?.text).toMatch(link);
  expect(mail?.text).toContain('Ana');
  expect(mail?.text).toContain('Kim');
  for (const part of [mail?.from, mail?.subject, mail?.html, mail?.text]) expect(part).not.toContain('Trips');
});

test("R13 an agency's own name may hold the product's", async () => {
  const contact = await (await world.agency('Tiny Trips & Co')).contact();
  await contact.invited();
  expect(contact.mails()[0]).toMatchObject({ from: '"Tiny Trips & Co" <invites@localhost>' });
  expect(contact.mails()[0]?.text).toContain('Tiny Trips & Co');
});

test('R13 a password reset that an agent sends is answered to that agent, to the account and about a reset', async () => {
  const contact = await (await world.agency()).contact();
  await contact.claimed();
  const { delivery } = await contact.act('SEND_PASSWORD_RESET');
  expect(delivery).toMatchObject({ purpose: 'PASSWORD_RESET', to: contact.email });
  expect(contact.mails()[0]).toMatchObject({ replyTo: contact.agency.facts.agentEmail });
  expect(contact.mails()[0]?.text).toContain(`/portal/${contact.agency.facts.slug}/reset/`);
});

test('R3 the invite page says whose it is, who invited, and until when', async () => {
  const agency = await world.agency();
  const contact = await agency.contact({ firstName: 'Ana' });
  await contact.invited();
  const { data } = await world.browser().ask(
    `query ($slug: String!, $token: String!) { portalAgency(slug: $slug) {
      name passwordRules { minLength maxLength } claimLink(token: $token) { firstName email invitedBy expiresAt }
    } }`,
    { slug: agency.facts.slug, token: contact.token() },
  );
  const expiresAt = new Date(world.clock.now().getTime() + 168 * 3_600_000).toISOString();
  expect(data.portalAgency).toEqual({
    name: 'Pride Travelers',
    passwordRules: { minLength: 12, maxLength: 256 },
    claimLink: { firstName: 'Ana', email: contact.email, invitedBy: 'Pat', expiresAt },
  });
  expect(await contact.account()).toMatchObject({ inviteExpiresAt: expiresAt, inviteExpired: false });
});

test('R3 a resent invite ends the link before it', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const first = contact.token();
  await contact.act('RESEND_INVITE');
  const second = contact.token();
  expect(second).not.toBe(first);
  expect(await contact.claim(first)).toMatchObject({ viewer: null, errors: [{ code: 'LINK_INVALID' }] });
  expect(await contact.claim(second)).toMatchObject({ errors: [], viewer: { id: contact.id } });
});
