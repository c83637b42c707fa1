import { beforeAll, expect, test } from 'vitest';
import { createSchema } from './schema.ts';
import { clientPassword } from './testing/given-contact.ts';
import {
  fillArguments,
  listInnerFields,
  listPlaces,
  listRootFields,
  type Place,
  writeOperation,
} from './testing/schema-fields.ts';
import { useWorld } from './testing/world.ts';

const world = useWorld();
const schema = await createSchema();
const fields = listRootFields(schema).filter(({ args }) => args.length > 0);

/** Arguments below the roots are reached through these. */
const ways: Record<string, string> = {
  'PortalAgency.claimLink':
    'query ($slug: String!, $text: String!) { portalAgency(slug: $slug) { outcome: claimLink(token: $text) { email } } }',
  'PortalAgency.resetLink':
    'query ($slug: String!, $text: String!) { portalAgency(slug: $slug) { outcome: resetLink(token: $text) { email } } }',
  'Trip.activity':
    'query ($tripId: ID!, $text: String!) { trip(id: $tripId) { activity(after: $text) { totalCount } } }',
  ...Object.fromEntries(
    ['loginEvents', 'deliveries', 'history'].map((log) => [
      `PortalAccount.${log}`,
      `query ($id: ID!, $text: String!) { contact(id: $id) { portalAccount { ${log}(after: $text) { totalCount } } } }`,
    ]),
  ),
};

const broken = { 'a NUL': 'a\0b', 'nothing but a NUL': '\0', 'half of a pair': 'a\ud800b', 'the other half': '\udc00' };
const long = 'ü'.repeat(30_000);

/** An agent's and a client's browser at once, with everything there that a good argument can name. */
async function openStage() {
  const agency = await world.agency();
  const contact = await agency.contact();
  const browser = await contact.enter();
  browser.cookies.set('agent', agency.browser.cookies.get('agent') ?? '');
  const trip = await agency.trip([contact], { documents: [{ kind: 'PROPOSAL', title: 'Lisbon' }] });
  const { data } = await agency.ask('query ($id: ID!) { trip(id: $id) { travelers { id } } }', { id: trip.id });
  const ids: Record<string, string> = { contactId: contact.id, tripId: trip.id };
  const own: Record<string, string | undefined> = {
    contact: contact.id,
    contactUpdate: contact.id,
    trip: trip.id,
    tripUpdate: trip.id,
    travelerRemove: data.trip.travelers[0].id,
    travelerMakePrimary: data.trip.travelers[0].id,
    documentShare: trip.documentIds[0],
  };
  const texts: Record<string, string> = {
    slug: agency.facts.slug,
    email: contact.email,
    password: clientPassword,
    'input.email': contact.email,
  };
  const sampleOf =
    (field: string) =>
    ({ path, type }: Place) => {
      if (type === 'ID') return ids[path] ?? own[field];
      if (type === 'String') return texts[path] ?? 'Lisbon';
      if (type === 'DocumentKind') return 'PROPOSAL';
      if (type === 'ApiScope') return ['READ'];
      if (type === 'Boolean') return true;
      throw new Error(`What is good at ${field}(${path}: ${type})? Add it to the samples.`);
    };
  /** Each from an IP of its own: no limit is met. */
  const ask = (query: string, variables: object) => {
    const somewhere = world.browser();
    for (const [name, value] of browser.cookies) somewhere.cookies.set(name, value);
    return somewhere.ask(query, variables);
  };
  return { agency, contact, tripId: trip.id, sampleOf, ask };
}

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});

const placesOf = (type: 'String' | 'ID') =>
  fields.flatMap((field) =>
    listPlaces(field.args)
      .filter((place) => place.type === type)
      .map(({ path }) => [`${field.name}(${path})`, field, path] as const),
  );

/** Answers the same, whatever it is asked. */
const quiet = 'portalRequestLink(slug)';

const refusal = { status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] };

test.each(placesOf('String'))(
  '%s is refused where it is no text, and judged where it is a long one',
  async (name, field, path) => {
    const { sampleOf, ask } = stage;
    const variables = (value: string) => fillArguments(field.args, sampleOf(field.name), { [path]: value });
    for (const text of Object.values(broken)) {
      const { data, ...answer } = await ask(writeOperation(field), variables(text));
      expect(answer).toMatchObject(refusal);
      expect(data).toBeUndefined();
    }
    const { data, errors = [] } = await ask(writeOperation(field), variables(long));
    expect(errors.map(({ extensions }) => extensions.code).filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
    if (field.kind === 'mutation' && name !== quiet) expect(data.outcome.errors).not.toEqual([]);
  },
);

test.each(placesOf('ID'))('%s is an unknown id where it is no text, or a long one', async (_, field, path) => {
  const { sampleOf, ask } = stage;
  const outcomes = [];
  for (const id of [...Object.values(broken), long, '01234567-89ab-7def-8123-456789abcdef']) {
    const { status, data, errors } = await ask(
      writeOperation(field),
      fillArguments(field.args, sampleOf(field.name), { [path]: id }),
    );
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    outcomes.push(data.outcome);
  }
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes.at(-1));
  if (field.kind === 'query') expect(outcomes[0]).toBeNull();
  else expect(outcomes[0].errors).toMatchObject([{ code: expect.stringMatching(/NOT_FOUND$/) }]);
});

test('every argument below the roots is refused where it is no text', async () => {
  const { agency, contact, tripId, ask } = stage;
  expect(Object.keys(ways).sort()).toEqual(
    listInnerFields(schema)
      .map(({ name }) => name)
      .sort(),
  );
  for (const query of Object.values(ways))
    for (const text of Object.values(broken))
      expect(await ask(query, { slug: agency.facts.slug, id: contact.id, tripId, text })).toMatchObject(refusal);
});

test('a text in the document is judged like one beside it', async () => {
  const { ask } = stage;
  const ways = [
    '{ portalAgency(slug: "a\\u0000b") { name } }',
    '{ ...F } fragment F on Query { portalAgency(slug: "\\u0000") { name } }',
    'query ($slug: String! = "\\u0000") { portalAgency(slug: $slug) { name } }',
    '{ portalAccounts(filter: { search: "\\u0000" }) { totalCount } }',
  ];
  for (const query of ways) expect(await ask(query, {})).toMatchObject(refusal);
  expect(await ask('{ contact(id: "a\\u0000b") { id } }', {})).toMatchObject({ status: 200, data: { contact: null } });
});

test('what another operation of the document holds is not judged, nor a fragment that only that one brings', async () => {
  const { agency } = stage;
  const other =
    'query B { portalAgency(slug: "\\u0000") { name } ...F } fragment F on Query { portalAgency(slug: "\\u0000") { name } }';
  const ask = async (operationName: string) => {
    const query = `query A { viewer { id } } ${other}`;
    return (await agency.browser.post(JSON.stringify({ query, operationName }))).status;
  };
  expect([await ask('A'), await ask('B')]).toEqual([200, 400]);
});

test('a megabyte is too much, wherever it stands', async () => {
  const { agency } = stage;
  const variables = { slug: 'x'.repeat(1_000_000) };
  const query = 'query ($slug: String!) { portalAgency(slug: $slug) { name } }';
  expect(await agency.ask(query, variables)).toMatchObject({
    status: 413,
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('nothing of it was unexpected', () => {
  expect(world.log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
