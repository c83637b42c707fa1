import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { commitInvite } from './testing/commit-invite.ts';
import { postmarkToken, useWorld } from './testing/world.ts';

const world = useWorld();

/** `npm run worker` in a process of its own, on the database and with the provider of the world. */
function startWorker() {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'api/worker.ts'], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: world.databaseUrl,
      DATA_DIR: tmpdir(),
      APP_SECRET: world.app.config.appSecret,
      POSTMARK_SERVER_TOKEN: postmarkToken,
      POSTMARK_API_URL: world.providerUrl,
    },
  });
  const ended = once(worker, 'exit');
  onTestFinished(() => void worker.kill('SIGKILL'));
  const stop = (): Promise<unknown[]> => {
    worker.kill('SIGTERM');
    return ended;
  };
  return { stop };
}

test('a worker alone sends what waits, and stops when what it has in hand is done', async () => {
  // It has the time of the machine.
  world.clock.set(new Date());
  const agency = await world.agency();
  const [ana, ben] = [await agency.contact(), await agency.contact()];
  await commitInvite(ana);
  await world.app.pool.query('update email_delivery set leased_until = null');
  const worker = startWorker();
  await expect.poll(() => ana.mails().length, { interval: 20, timeout: 30_000 }).toBe(1);

  world.postmark.fail({ kind: 'slow', milliseconds: 500 });
  await commitInvite(ben);
  await world.app.pool.query('update email_delivery set leased_until = null');
  const rowOf = async () =>
    (await world.app.pool.query('select status, attempts from email_delivery where contact_id = $1', [ben.id])).rows[0];
  await expect.poll(rowOf, { interval: 5, timeout: 30_000 }).toMatchObject({ attempts: 1 });
  expect(await worker.stop()).toEqual([0, null]);
  expect(await rowOf()).toMatchObject({ status: 'SENT', attempts: 1 });
  expect(ben.mails()).toHaveLength(1);
});
