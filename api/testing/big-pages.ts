import type { Browser } from './browser.ts';
import type { GivenAgency } from './given-agency.ts';
import { rareName } from './many-contacts.ts';

const access = 'portalAccount { id state inviteExpired availableActions { action } latestDelivery { status } }';
const contacts = `query ($search: String, $after: String) { contacts(first: 25, search: $search, after: $after) {
  nodes { id firstName lastName email ${access} } pageInfo { endCursor }
} }`;
const rollUp = `query ($filter: PortalAccountFilter, $orderBy: PortalAccountOrder! = ATTENTION) { portalAccounts(first: 25, filter: $filter, orderBy: $orderBy) {
  nodes { ${access.slice('portalAccount { '.length, -2)} contact { firstName lastName } nextTrip { name } }
} }`;
const trip = `query ($id: ID!) { trip(id: $id) {
  name travelers { contact { id firstName ${access} } } documents { title }
} }`;
const home = '{ portalViewer { firstName trips { name documents { title } } } }';

/** Opens a page; those of the agency with an agent's browser, by default that of the agency. */
type Open = (agent?: Browser) => ReturnType<Browser['ask']>;

/** The pages of an agency that `fillAgency` has filled, by name. */
export async function bigPages(agency: GivenAgency): Promise<Record<string, Open>> {
  const ask =
    (query: string, variables: object = {}): Open =>
    (agent = agency.browser) =>
      agent.ask(query, variables);
  const client = await agency.contact();
  const browser = await client.enter();
  const { id } = await agency.trip([client, await agency.contact()], {
    documents: [{ kind: 'PROPOSAL', title: 'Lisbon' }],
  });
  const deep = await cursorNear(agency, 0.9);
  return {
    'trip page': ask(trip, { id }),
    'portal home': () => browser.ask(home),
    contacts: ask(contacts),
    'contacts, deep cursor': ask(contacts, { after: deep }),
    'contacts, search': ask(contacts, { search: rareName }),
    'roll-up': ask(rollUp),
    ...Object.fromEntries(
      Object.entries(filters).map(([name, filter]) => [`roll-up, ${name}`, ask(rollUp, { filter })]),
    ),
    'roll-up, by name': ask(rollUp, { orderBy: 'NAME' }),
    'roll-up, by last sign-in': ask(rollUp, { orderBy: 'LAST_SIGN_IN' }),
    'roll-up, counts': ask('{ portalAccountCounts { everyone needsAttention } }'),
  };
}

const filters = {
  active: { states: ['ACTIVE'] },
  pending: { states: ['PENDING'] },
  disabled: { states: ['DISABLED'] },
  expired: { inviteExpired: true },
  'delivery problem': { deliveryProblem: true },
  'needs attention': { needsAttention: true },
  search: { search: rareName },
};

/** The cursor of the contact that so much of the list comes before. */
async function cursorNear({ facts, world }: GivenAgency, share: number): Promise<string> {
  const { rows } = await world.app.pool.query(
    `select last_name, first_name, id from contact where agency_id = $1 order by last_name, first_name, id
     offset (select floor(count(*) * $2::float) from contact where agency_id = $1) limit 1`,
    [facts.id, share],
  );
  const { last_name: last, first_name: first, id } = rows[0];
  return Buffer.from(JSON.stringify([last, first, id])).toString('base64url');
}
