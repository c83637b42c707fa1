// Who may import whom. The rooms and the file kinds are explained in CONTRIBUTING.md; a new kind is added here first.

const rooms = ['trip', 'contact', 'portal', 'team', 'mail', 'agency'];
const anyRoom = `^api/(?:${rooms.join('|')})/`;

/** How the files of a kind are called, below their room. */
const kinds = {
  resolver: '.+\\.resolver\\.ts$',
  route: '.+\\.route\\.ts$',
  useCase: '[^.]+\\.tsx?$',
  loader: 'load-[^.]+\\.ts$',
  rules: '.+\\.rules\\.ts$',
  read: '.+\\.read\\.ts$',
  columns: '.+\\.columns\\.ts$',
  entity: '.+\\.entity\\.ts$',
  secret: '.+\\.secret\\.ts$',
  type: '.+\\.type\\.ts$',
  mail: '.+\\.mail\\.tsx?$',
  client: '.+\\.client\\.ts$',
};

/** Which kinds a kind may import; the type of a GraphQL shape, any. Rules have a rule of their own below: they are pure. */
const imports = {
  resolver: ['type', 'useCase', 'read', 'rules'],
  route: ['useCase'],
  useCase: ['rules', 'entity', 'secret', 'columns', 'useCase', 'mail', 'client'],
  loader: ['read', 'columns', 'rules', 'useCase'],
  read: ['columns', 'rules'],
  columns: ['columns', 'rules'],
  entity: ['entity', 'rules'],
  secret: ['entity', 'rules'],
  type: ['type', 'rules'],
  mail: ['mail', 'rules'],
  client: ['rules'],
};
/** What any kind may import: for whom a shape is, at whose credential a read starts, how a token is kept. */
const ground = '^api/(?:agency/(?:audience|agency-read|mint-token)|portal/client-read)\\.ts$';

/** Of the outside, what rules may call: the same answer to the same question, always. */
const purePackages = '^(?:node:)?url$|(?:^|/)node_modules/(?:@zxcvbn-ts|uuid|validator)/';

const test = '\\.test\\.tsx?$';
const roots = '^api/(?:main|program|server|schema|worker|emit-schema|create-agency)\\.ts$';
const beside = '/testing/|^api/sandbox/';

const namesOf = (kindsOf) => `${anyRoom}(?:${kindsOf.map((kind) => kinds[kind]).join('|')})`;
const pathOf = (roomsOf) => `^api/(?:${roomsOf.join('|')})/`;

/** A room imports only rooms to its right. */
const roomRules = rooms.slice(1).map((room, index) => ({
  name: `room-${room}`,
  comment: `${room}/ knows nothing of the rooms to its left: ${rooms.slice(0, index + 1).join(', ')}.`,
  severity: 'error',
  from: { path: pathOf([room]), pathNot: test },
  to: { path: pathOf(rooms.slice(0, index + 1)) },
}));

const kindRules = Object.entries(imports).map(([kind, allowed]) => ({
  name: `kind-${kind}`,
  comment: `What a ${kind} imports of the rooms: ${allowed.join(', ')}.`,
  severity: 'error',
  from: { path: namesOf([kind]), pathNot: [test, ground, ...(kind === 'useCase' ? [namesOf(['loader'])] : [])] },
  to: { path: anyRoom, pathNot: [namesOf([...allowed, 'type']), ground] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    ...kindRules,
    {
      name: 'unknown-kind',
      comment: 'The suffix of a file in a room is one of the known kinds.',
      severity: 'error',
      from: {},
      to: { path: anyRoom, pathNot: [namesOf(Object.keys(kinds)), test] },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules decide by what they are given: no input or output, no clock, no database, no configuration.',
      severity: 'error',
      from: { path: namesOf(['rules']), pathNot: test },
      to: { pathNot: [namesOf(['rules']), '^api/errors\\.ts$', purePackages], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-know-shapes',
      comment: 'Of everything else, rules know at most how a GraphQL shape is typed.',
      severity: 'error',
      from: { path: namesOf(['rules']), pathNot: test },
      to: { path: '^api/', pathNot: namesOf(['rules', 'type']), dependencyTypes: ['type-only'] },
    },
    {
      name: 'shapes-are-for-doors',
      comment: 'A GraphQL shape is put to use at the door; behind it, at most its type is known.',
      severity: 'error',
      from: { path: anyRoom, pathNot: [test, ground, namesOf(['resolver', 'type'])] },
      to: { path: namesOf(['type']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'doors-are-leaves',
      comment: 'Resolvers and routes are put together by schema.ts and server.ts, and used by nothing else.',
      severity: 'error',
      from: { pathNot: [test, '^api/(?:schema|server)\\.ts$'] },
      to: { path: namesOf(['resolver', 'route']) },
    },
    {
      name: 'roots-are-roots',
      comment: 'A program is put together from the rooms; the rooms know nothing of it.',
      severity: 'error',
      from: { path: [anyRoom, '^api/database/'], pathNot: test },
      to: { path: roots },
    },
    {
      name: 'sandbox-is-optional',
      comment: 'Production never loads the sandbox: it is imported when it is wanted, by program.ts.',
      severity: 'error',
      from: { path: '^api/', pathNot: [test, beside] },
      to: { path: '^api/sandbox/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sandbox-has-one-door',
      comment: 'Nothing but program.ts starts the sandbox.',
      severity: 'error',
      from: { path: '^api/', pathNot: [test, beside, '^api/program\\.ts$'] },
      to: { path: '^api/sandbox/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'What runs for an agency imports nothing that is made for tests.',
      severity: 'error',
      from: { path: '^(?:api|client)/', pathNot: [test, beside] },
      to: { path: '/testing/|^(?:e2e|check|torture|bench)/' },
    },
    {
      name: 'api-and-client-are-apart',
      comment: 'The schema is all that the two share.',
      severity: 'error',
      from: { path: '^(api|client)/', pathNot: test },
      to: { path: '^(?:api|client)/', pathNot: '^$1/' },
    },
    {
      name: 'two-entries',
      comment: 'The portal page carries nothing of the dashboard, nor the other way round.',
      severity: 'error',
      from: { path: '^client/(dashboard|portal)/' },
      to: { path: '^client/(?:dashboard|portal)/', pathNot: '^client/$1/' },
    },
    {
      name: 'ui-is-below',
      comment: 'The primitives know no screen.',
      severity: 'error',
      from: { path: '^client/ui/', pathNot: test },
      to: { path: '^client/(?:dashboard|portal)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or have a third in them. A type is gone at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-needs-shipped',
      comment: 'What runs for an agency needs no devDependency.',
      severity: 'error',
      from: {
        path: '^(?:api|client)/',
        pathNot: [test, beside, '\\.(?:fixture|child)\\.ts$', '^client/(?:codegen|vite)/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    // TypeScript 7 has no parser that other programs could call.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
