import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function openLog() {
  const lines: string[] = [];
  const log = createLog({ production: true }, { write: (line) => void lines.push(line) });
  return { log, read: () => lines.join('') };
}

test('a secret under a known key is redacted, however deep it lies', () => {
  const { log, read } = openLog();
  const secrets = {
    authorization: 'canary-1',
    cookie: 'canary-2',
    'set-cookie': ['canary-3'],
    password: 'canary-4',
    token: 'canary-5',
  };
  log.info(secrets);
  log.info({ headers: secrets });
  log.info({ request: { headers: secrets } });
  log.info({ operation: { variables: { input: secrets } } });
  log.child({ session: secrets }).info('bound to a child');
  expect(read()).not.toContain('canary');
  expect(read()).toContain('[redacted]');
});

test.each([
  '/portal/pride-travelers/claim/canary',
  '/portal/pride-travelers/reset/canary?from=mail',
  'https://trips.example/portal/pride-travelers/claim/canary#top',
  '/oauth/google/callback?state=canary&code=canary&scope=email',
])('the secret in %s is scrubbed wherever the address stands', (address) => {
  const { log, read } = openLog();
  log.info({ req: { method: 'GET', url: address } });
  log.info(`refused ${address}`);
  log.info('refused %s', address);
  log.error(new Error(`No route for "${address}"`));
  log.info({ body: JSON.stringify({ html: `<a href="${address}">` }) });
  expect(read()).not.toContain('canary');
  expect(read().match(/"msg":"refused [^"]*\[redacted\]/g)).toHaveLength(2);
});

test('what stands around a scrubbed token is kept, and every line is still JSON', () => {
  const { log, read } = openLog();
  log.info({ req: { method: 'GET', url: '/portal/pride-travelers/claim/canary?from=mail' } });
  expect(JSON.parse(read()).req).toEqual({ method: 'GET', url: '/portal/pride-travelers/claim/[redacted]?from=mail' });
});

test('an error of a provider is logged without its request, with its causes', () => {
  const { log, read } = openLog();
  const refused = Object.assign(new Error('invalid_grant'), { code: '400', config: { data: 'refresh=canary' } });
  log.error({ error: new Error('Gmail refused', { cause: refused }) }, 'A mail could not be sent.');
  const { error } = JSON.parse(read());
  expect(read()).not.toContain('canary');
  expect(error).toMatchObject({
    type: 'Error',
    message: 'Gmail refused',
    cause: { message: 'invalid_grant', code: '400' },
  });
  expect(error.stack).toMatch(/^Error: Gmail refused\n {4}at .*log\.test\.ts/);
});

test('an error of the database is logged without the row it is about', () => {
  const { log, read } = openLog();
  const message = 'violates check constraint "c"\n - detail: Failing row contains (1, canary\n canary).';
  const violation = Object.assign(new Error(message), {
    code: '23514',
    table: 'link',
    constraint: 'c',
    detail: 'canary',
  });
  log.error({ err: violation });
  expect(read()).not.toContain('canary');
  expect(JSON.parse(read()).err).toMatchObject({ code: '23514', table: 'link', constraint: 'c' });
});

test('an aggregate of errors names each of them', () => {
  const { log, read } = openLog();
  log.error({ error: new AggregateError([new Error('over IPv6'), new Error('over IPv4')], 'no connection') });
  expect(JSON.parse(read()).error.errors).toMatchObject([{ message: 'over IPv6' }, { message: 'over IPv4' }]);
});

test('what was thrown without being an error is logged as text', () => {
  const { log, read } = openLog();
  log.error({ error: 'out of paper' });
  expect(JSON.parse(read()).error).toEqual({ message: 'out of paper' });
});
