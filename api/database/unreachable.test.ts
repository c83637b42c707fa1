import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, expect, inject, test } from 'vitest';
import { StartError } from '../start-error.ts';
import { reachDatabase } from './unreachable.ts';

const close: (() => unknown)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

/** The address of a server that is no PostgreSQL. */
async function listen(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  close.push(() => server.close());
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function messageFor(databaseUrl: string): Promise<string> {
  const error = await reachDatabase(databaseUrl).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as StartError;
  expect(message).not.toMatch(/canary|\n/);
  return message;
}

test('a database that answers is reached', async () => {
  await expect(reachDatabase(inject('postgresUrl'))).resolves.toBeUndefined();
});

test('a port at which nothing listens', async () => {
  const host = await listen(() => {});
  for (const end of close.splice(0)) end();
  expect(await messageFor(`postgres://trips:canary@${host}/trips`)).toBe(
    `Cannot reach the database trips on ${host} (nothing listens there): start PostgreSQL there, or correct DATABASE_URL.`,
  );
});

test('a host that does not exist, at the port that stands for none', async () => {
  expect(await messageFor('postgres://trips:canary@db.invalid/trips')).toMatch(
    /^Cannot reach the database trips on db\.invalid:5432 \((no such host|the name of the host .*)\): correct DATABASE_URL/,
  );
});

test('a wrong password', async () => {
  const url = new URL(inject('postgresUrl'));
  url.password = 'canary';
  expect(await messageFor(url.href)).toContain('(user or password refused): correct them in DATABASE_URL.');
});

test('a database that is not there', async () => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = '/nowhere';
  expect(await messageFor(url.href)).toContain(
    `database nowhere on ${url.host} (no such database): create it, or correct DATABASE_URL.`,
  );
});

test('a server that hangs up', async () => {
  const host = await listen((socket) => socket.end());
  expect(await messageFor(`postgres://trips:canary@${host}/trips`)).toContain('(Connection terminated unexpectedly)');
});

test('a server that says nothing', async () => {
  const sockets: Socket[] = [];
  const host = await listen((socket) => sockets.push(socket));
  close.push(() => sockets.forEach((socket) => void socket.destroy()));
  expect(await messageFor(`postgres://trips:canary@${host}/trips`)).toContain('(no answer in 5 s)');
});
