import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { useWorld } from './testing/world.ts';

const world = useWorld();

/** Runs the command as a person would, with the password on standard input. */
async function createAgency(options: Record<string, string>, password = 'three slow trains') {
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const command = spawn('node', ['--import', 'tsx', 'api/create-agency.ts', ...words], {
    env: { ...process.env, DATABASE_URL: world.databaseUrl },
  });
  command.stdin.end(`${password}\n`);
  const [said, complained, code] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    new Promise((resolve) => command.once('close', resolve)),
  ]);
  return { said, complained: complained.trim(), code };
}

const order = { name: 'Sea & Sun', slug: 'sea-sun', agent: 'Kim', email: 'Kim@SeaSun.example' };

test('R40 the first agency and its agent are made by a command, and the agent signs in', async () => {
  const { said, code } = await createAgency(order);
  expect(said).toContain('Kim signs in at');
  expect(code).toBe(0);
  const { data } = await world.browser().ask(
    `mutation { agentSignIn(email: "kim@seasun.example", password: "three slow trains") {
      viewer { name agency { name slug portalSettings { autoInviteOnFirstShare } } } errors { code }
    } }`,
  );
  expect(data.agentSignIn).toEqual({
    viewer: {
      name: 'Kim',
      agency: { name: 'Sea & Sun', slug: 'sea-sun', portalSettings: { autoInviteOnFirstShare: false } },
    },
    errors: [],
  });

  const again = await createAgency({ ...order, email: 'lee@seasun.example' });
  expect(again).toMatchObject({ code: 1, complained: 'The slug sea-sun is taken: choose another --slug.' });
  const twice = await createAgency({ ...order, slug: 'moon' });
  expect(twice).toMatchObject({
    code: 1,
    complained: 'Kim@SeaSun.example is an agent already: choose another --email.',
  });
});

test.each([
  ['a malformed slug', { ...order, slug: 'Sea Sun' }, undefined, /is no slug: use 3 to 40/],
  ['a malformed email', { ...order, email: 'kim' }, undefined, /is not an email address/],
  [
    'a name that reads backwards',
    { ...order, name: 'Sea \u202enuS' },
    undefined,
    /^--name has a hidden character: type/,
  ],
  ['an agent with a hidden character', { ...order, agent: 'Ki\u200bm' }, undefined, /^--agent has a hidden character/],
  ['no name', { ...order, name: ' ' }, undefined, /Give the agency a name/],
  ['a short password', { ...order, slug: 'star' }, 'short', /at least 12 characters/],
  ['an unknown option', { nme: 'x' }, undefined, /^Unknown option '--nme'\. Usage: npm run agency:create/],
  ['a value like an option', { ...order, slug: '-x' }, undefined, /^Option '--slug' .*use '--slug=-XYZ'\. Usage:/],
  ['a word of no option', { ...order, 'name=Sea': '& Sun' }, undefined, /^Unexpected argument '& Sun'.* Usage:/],
  ['a call without arguments', {}, undefined, /^npm run agency:create .*\(the password comes on standard input\)$/],
])('%s is refused in one line, and nothing is made', async (_, options, password, reason) => {
  const { complained, code } = await createAgency(options as Record<string, string>, password);
  expect(complained).toMatch(reason);
  expect(complained.split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});
