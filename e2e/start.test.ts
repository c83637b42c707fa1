import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashPassword } from '../api/agency/hash-password.ts';
import { startProgram } from '../api/testing/start-program.ts';
import { useWorld } from '../api/testing/world.ts';

const own = useWorld();
const fresh = useWorld();

/** Starts the program, and answers what it prints when everything runs. */
async function start(world: typeof own, demo: '0' | '1', dataDir?: string): Promise<string> {
  const { said, kill } = await startProgram(world, { DEMO: demo, ...(dataDir && { DATA_DIR: dataDir }) });
  await expect.poll(said, { interval: 20 }).toContain('Ctrl-C');
  await kill();
  return said();
}

test('R40 an agency of one’s own is never told of the demo', async () => {
  await own.agency();
  const said = await start(own, '1');
  expect(said).toMatch(/Dashboard {2}http:\S+\/trips\n/);
  expect(said).not.toMatch(/demo|pride-travelers|agency:create/);
});

test('R40 an empty database says how its first agency is made, and the demo’s sign-ins are said while they work', async () => {
  const empty = await start(fresh, '0');
  expect(empty).toContain('npm run agency:create -- --name');
  expect(empty).not.toContain('demo');

  const dataDir = await mkdtemp(join(tmpdir(), 'trips-start-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const filled = await start(fresh, '1', dataDir);
  expect(filled).toContain('pat@pridetravelers.example   demo-pat-2026');
  expect(filled).toContain('sam@harborholidays.example   demo-sam-2026');
  expect(filled).toContain('/portal/pride-travelers/login');
  expect(filled).not.toContain('agency:create');

  // The demo stays when it is switched off; Sam has left, and the password of Pat is another one.
  await fresh.app.pool.query(`update agent set deactivated_at = now() where email like 'sam@%'`);
  expect(await start(fresh, '0', dataDir)).toMatch(/demo-pat-2026(?!.*demo-sam-2026)/s);
  await fresh.app.pool.query(`update secret_agent_credential set password_hash = $1`, [
    await hashPassword('quite another one'),
  ]);
  expect(await start(fresh, '1', dataDir)).not.toContain('demo');
});
