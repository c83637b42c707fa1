import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  answers,
  findServerPid,
  log,
  makeFolder,
  query,
  spawnLauncher,
  startElsewhere,
  startHere,
  useDataDirectory,
  waitFor,
} from './embedded-postgres.fixture.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { chooseServerUser } from './server-user.ts';

const makeDataDirectory = useDataDirectory();

describe('a cold start', () => {
  test('makes a database that only this machine and only its password can reach', async () => {
    const dataDir = join(await makeFolder(), `it's "my" $HOME`, '.data');
    const { url, stop } = await startEmbeddedPostgres({ dataDir, log });
    try {
      const settings = `select current_setting('server_version_num')::int / 10000 as version,
        current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
        current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
        current_setting('fsync') as fsync, datlocprovider as provider, datlocale as locale
        from pg_database where datname = current_database()`;
      expect(await query(url, settings)).toEqual([
        {
          version: 18,
          addresses: '127.0.0.1',
          sockets: '',
          encoding: 'UTF8',
          zone: 'UTC',
          fsync: 'on',
          provider: 'b',
          locale: 'C.UTF-8',
        },
      ]);
      const methods = await query(url, 'select distinct auth_method from pg_hba_file_rules');
      expect(methods).toEqual([{ auth_method: 'scram-sha-256' }]);
      await expect(query(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
      expect((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
      expect((await stat(join(dataDir, 'postgres', 'cluster'))).mode & 0o777).toBe(0o700);
    } finally {
      await stop();
    }
  });

  test('raced by others makes one database, which all of them use', async () => {
    const dataDir = await makeFolder();
    const all = await Promise.all([1, 2, 3].map(() => startElsewhere(dataDir)));
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    expect((await readdir(join(dataDir, 'postgres'))).sort()).toEqual(['cluster', 'lock', 'password', 'server.log']);
    await Promise.all(all.map(({ end }) => end('stop')));
    expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('that was killed half-way is begun again', async () => {
    const dataDir = await makeFolder();
    const home = join(dataDir, 'postgres');
    const killed = spawnLauncher(dataDir);
    await waitFor(() => existsSync(home) && unfinished(home).then((names) => names.length > 0));
    killed.kill('SIGKILL');

    const { url } = await startHere(dataDir);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await unfinished(home)).toEqual([]);
  });

  const unfinished = async (home: string) => (await readdir(home)).filter((name) => name.startsWith('new-'));
});

describe('a warm start', () => {
  test('finds the data of the last one, under the same password', async () => {
    const dataDir = await makeDataDirectory();
    const first = await startHere(dataDir);
    await query(first.url, `insert into trip values ('Lima')`);
    await first.stop();
    const second = await startHere(dataDir);
    expect(await query(second.url, 'select title from trip')).toEqual([{ title: 'Kyoto' }, { title: 'Lima' }]);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
  });

  test('is found again by who had joined the last one, unless its port has gone', async () => {
    const dataDir = await makeDataDirectory();
    const first = await startHere(dataDir);
    await first.stop();
    const second = await startHere(dataDir);
    expect(second.url).toBe(first.url);
    await second.stop();

    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    onTestFinished(() => void squatter.close());
    await once(squatter, 'listening');
    const third = await startHere(dataDir);
    expect(new URL(third.url).port).not.toBe(new URL(first.url).port);
    expect(await query(third.url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
  });

  test('is not misled by settings for another server in the environment', async () => {
    process.env.PGSSLMODE = 'require';
    process.env.PGDATA = '/nowhere';
    try {
      const { url } = await startHere(await makeDataDirectory());
      expect(await query(url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
    } finally {
      delete process.env.PGSSLMODE;
      delete process.env.PGDATA;
    }
  });

  test('after the machine went down is not stopped by a number that another process has now', async () => {
    const dataDir = await makeDataDirectory();
    const another = spawn('sleep', ['60'], chooseServerUser(undefined) ?? {});
    onTestFinished(() => void another.kill());
    const leftover = [another.pid, dataDir, 1795509285, 5100, '', '127.0.0.1', '  2237103        21', 'ready   ', ''];
    await writeFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), leftover.join('\n'));
    const { url } = await startHere(dataDir);
    expect(await query(url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
  });

  test('recovers what was committed before the server was killed, even while a query of it still runs', async () => {
    const dataDir = await makeDataDirectory();
    const killed = await startElsewhere(dataDir);
    await query(killed.url, `insert into trip values ('Oslo')`);
    const busy = query(killed.url, 'select count(*) from generate_series(1, 8000) a, generate_series(1, 8000) b').catch(
      () => {},
    );
    await waitFor(async () => (await query(killed.url, queriesLike('%generate_series%'))).length > 0);
    process.kill(await findServerPid(dataDir), 'SIGKILL');
    await killed.end('kill');

    const { url } = await startHere(dataDir);
    expect(await query(url, 'select title from trip')).toEqual([{ title: 'Kyoto' }, { title: 'Oslo' }]);
    await busy;
  });
});

const queriesLike = (pattern: string) =>
  `select 1 from pg_stat_activity where query like '${pattern}' and pid <> pg_backend_pid()`;

describe('a second process', () => {
  test('keeps the server, however the others end, and stops it as the last', async () => {
    const dataDir = await makeDataDirectory();
    const last = await startElsewhere(dataDir);
    for (const order of ['stop', 'exit', 'kill'] as const) {
      const other = await startElsewhere(dataDir);
      expect(other.url).toBe(last.url);
      await other.end(order);
      expect(await query(last.url, 'select title from trip'), order).toEqual([{ title: 'Kyoto' }]);
    }
    await last.end('stop');
    expect(await answers(last.url)).toBe(false);
  });

  test('takes the place of the one that started the server', async () => {
    const dataDir = await makeDataDirectory();
    const first = await startElsewhere(dataDir);
    const second = await startElsewhere(dataDir);
    await first.end('stop');
    expect(await query(second.url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
    await second.end('exit');
    await waitFor(() => !existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid')));
  });

  test('takes the server over if the first was killed before it came, and then stops it', async () => {
    const dataDir = await makeDataDirectory();
    const killed = await startElsewhere(dataDir);
    await killed.end('kill');
    expect(await answers(killed.url)).toBe(true);

    const heir = await startElsewhere(dataDir);
    expect(heir.url).toBe(killed.url);
    await heir.end('stop');
    expect(await answers(killed.url)).toBe(false);
  });
});

describe('the end of the last user', () => {
  test('waits for nobody: open sessions are ended', async () => {
    const owner = await startHere(await makeDataDirectory());
    const sleeper = expect(query(owner.url, 'select pg_sleep(3600)')).rejects.toThrow(/terminat/);
    await waitFor(async () => (await query(owner.url, queriesLike('%pg_sleep%'))).length > 0);
    await Promise.all([owner.stop(), owner.stop(), sleeper]);
    expect(await answers(owner.url)).toBe(false);
  });

  test.each(['exit', 'throw'] as const)('by "%s", without stop, ends the server too', async (order) => {
    const dataDir = await makeDataDirectory();
    const owner = await startElsewhere(dataDir);
    await owner.end(order);
    await waitFor(() => !existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid')));
    expect(await answers(owner.url)).toBe(false);
  });

  test('does not depend on the server being there still', async () => {
    const dataDir = await makeDataDirectory();
    const owner = await startHere(dataDir);
    process.kill(await findServerPid(dataDir), 'SIGTERM');
    await waitFor(() => !existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid')));
    await expect(owner.stop()).resolves.toBeUndefined();
  });
});
