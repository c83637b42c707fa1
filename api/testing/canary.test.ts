import { expect, test } from 'vitest';
import { createSchema } from '../schema.ts';
import { failInside } from './fail-inside.ts';
import type { GivenAgency } from './given-agency.ts';
import { GivenTeam } from './given-team.ts';
import { fillArguments, listRootFields, writeOperation } from './schema-fields.ts';
import { useWorld } from './world.ts';

const world = useWorld();

// Every secret that is typed, mailed or set in a cookie here, to be looked for everywhere else.
const secrets = new Set<string>();
const marked = (text: string) => {
  secrets.add(text);
  return text;
};
const answers: string[] = [];

let agency: GivenAgency;
const browsers: ReturnType<typeof world.browser>[] = [];
const open = () => {
  const browser = world.browser();
  browsers.push(browser);
  return browser;
};

async function walkThroughEverything(): Promise<void> {
  browsers.push(agency.browser);
  await agency.trySignIn(marked('canary agent wrong'));
  const contact = await (await agency.contact()).invited();
  const early = marked(contact.token());
  await contact.act('RESEND_INVITE');
  const token = marked(contact.token());
  await contact.claim(early, marked('canary early password'));
  await contact.claim(token, marked('canary11'));
  await failInside(world, 'login_event', () => contact.claim(token, marked('canary while it fails')));
  await contact.claim(token, marked('canary first password'), open());
  await contact.signIn(marked('canary wrong password'));
  await contact.signIn('canary first password', open());
  await contact.askForLink();
  const reset = marked(contact.token());
  await failInside(world, 'login_event', () => contact.reset(marked('canary reset that fails'), reset));
  await contact.reset(marked('canary second password'), reset);
  await contact.signIn('canary second password', open());

  const team = new GivenTeam(agency);
  const { agentInvite } = await team.invite('canary.agent@example.com');
  marked(team.token('canary.agent@example.com'));
  await team.change('agentInviteResend', agentInvite.id);
  const joining = marked(team.token('canary.agent@example.com'));
  await fetch(`${world.url}/claim/${joining}`);
  await team.claim(joining, { password: marked('canary14') });
  await failInside(world, 'agent', () => team.claim(joining, { password: marked('canary while no agent is added') }));
  const { browser } = await team.claim(joining, { password: marked('canary agent password'), browser: open() });
  await browser.ask('mutation { agentSignOut { signedOut } }');
  const renewed = marked(await team.askForReset('canary.agent@example.com'));
  await failInside(world, 'email_delivery', () => team.reset(renewed, marked('canary reset of an agent that fails')));
  await team.reset(renewed, marked('canary second agent password'));

  // A mail that waits, with its link.
  world.postmark.fail({ kind: 'reset-after-accept' });
  const waiting = await agency.contact();
  await waiting.act('SEND_INVITE');
  world.postmark.recover();
  marked(waiting.token());
  const broken = await agency.contact({ email: 'canary@example.com' });
  await failInside(world, 'portal_link', () => broken.act('SEND_INVITE'));

  // Requests that are no good, with secrets in them.
  const somebody = open();
  for (const path of ['claim', 'reset'])
    for (const method of ['GET', 'HEAD', 'POST'])
      await fetch(`${world.url}/portal/${agency.facts.slug}/${path}/${waiting.token()}?again=1`, { method });
  for (const body of [
    `{"query": "mutation { portalClaim }", "password": ${marked('canary-in-broken-json')}`,
    JSON.stringify({
      query: `mutation { agentSignIn(email: "a@b.example", password: "${marked('canary in a literal')}" }`,
    }),
    JSON.stringify({
      query: 'query ($password: Int!) { a(password: $password) }',
      variables: { password: marked('canary variable') },
    }),
    JSON.stringify({
      query: 'mutation ($p: String!) { agentSignIn(email: "\\u0000", password: $p) { errors { code } } }',
      variables: { p: marked('canary beside a NUL') },
    }),
  ])
    answers.push(await (await somebody.post(body)).text());
  await somebody.post('{}', { authorization: `Bearer ${marked('tp_canary')}` });
  await fetch(`${world.url}/webhooks/postmark`, {
    method: 'POST',
    headers: { authorization: `Basic ${marked(Buffer.from('postmark:canary').toString('base64'))}` },
    body: '{}',
  });
}

const found = (text: string) => [...secrets].filter((secret) => text.includes(secret));

test('a walk through everything leaves secrets of every kind, and errors in the log', async () => {
  agency = await world.agency();
  marked(agency.facts.agentPassword);
  await walkThroughEverything();
  for (const { cookies } of browsers) for (const value of cookies.values()) marked(value);

  expect(secrets.size).toBeGreaterThan(20);
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(7);
  const log = world.log.join('');
  expect(log).toContain('violates check constraint');
  expect(log).toMatch(/\/claim\/\[redacted\]/);
  expect(log).toMatch(/\/reset\/\[redacted\]/);
});

test('the log holds none of them', () => {
  expect(world.log.flatMap((line) => found(line).map((secret) => `${secret} in ${line}`))).toEqual([]);
});

test('the database holds none of them, not even in the outbox', async () => {
  const { rows: tables } = await world.app.pool.query(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.map(({ name }) => name)).toContain('email_delivery');
  for (const { name } of tables) {
    const { rows } = await world.app.pool.query(`select * from "${name}"`);
    const text = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('base64url')}` : value))
      .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
      .join('\n');
    expect(found(text), name).toEqual([]);
  }
});

test('no answer holds them, nor a hash, whatever field is asked for', async () => {
  const schema = await createSchema();
  const agent = agency.browser;
  const client = browsers.at(-2) ?? open();
  const { data } = await agent.ask('{ contacts(first: 100) { nodes { id } } trips { nodes { id } } }');
  for (const field of listRootFields(schema).filter(({ kind }) => kind === 'query'))
    for (const { id } of data.contacts.nodes)
      for (const browser of [agent, client]) {
        const sample = ({ type }: { type: string }) => (type === 'ID' ? id : agency.facts.slug);
        const body = JSON.stringify({ query: writeOperation(field), variables: fillArguments(field.args, sample, {}) });
        answers.push(await (await browser.post(body)).text());
      }
  const logs =
    '{ contacts { nodes { portalAccount { loginEvents { nodes { kind userAgent ipAddress } } deliveries { nodes { to problem fallBackReason } } history { nodes { kind } } } } } }';
  answers.push(await (await agent.post(JSON.stringify({ query: logs }))).text());
  const text = answers.join('\n');
  expect(text).toContain('"state":"ACTIVE"');
  expect(found(text)).toEqual([]);
  expect(text).not.toMatch(/argon2|\$m=19456|hash/i);
});
