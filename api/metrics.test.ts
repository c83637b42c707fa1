import { describe, expect, test } from 'vitest';
import { clientPassword } from './testing/given-contact.ts';
import { useWorld } from './testing/world.ts';

const world = useWorld();

async function scrape(headers: Record<string, string> = {}) {
  const response = await fetch(`${world.url}/metrics`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** The value of a series; undefined where there is none. */
async function measure(series: string): Promise<number | undefined> {
  const line = (await scrape()).text.split('\n').find((line) => line.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('metrics', () => {
  test('are in the format that Prometheus reads, with those of the process, and kept by no cache', async () => {
    const { status, type, text } = await scrape();
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes'])
      expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, 'm'));
  });

  test.each([
    ['this machine', {}, 200],
    ['a private network', { 'x-forwarded-for': '192.168.3.4' }, 200],
    ['a private network by IPv6', { 'x-forwarded-for': 'fd12::4' }, 200],
    ['elsewhere', { 'x-forwarded-for': '203.0.113.9' }, 404],
    ['elsewhere by IPv6', { 'x-forwarded-for': '2001:db8::9' }, 404],
    ['elsewhere, who claims to be near', { 'x-forwarded-for': '10.0.0.1, 203.0.113.9' }, 404],
  ])('are answered to %s as they should be', async (_, headers, status) => {
    expect((await scrape(headers as Record<string, string>)).status).toBe(status);
  });

  test('tell what was asked for, by route and status', async () => {
    const series = (route: string, status: number) =>
      `http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"}`;
    const before = (await measure(series('/healthz', 200))) ?? 0;
    for (const path of ['/healthz', '/healthz', '/nowhere/1', '/nowhere/2']) await fetch(world.url + path);
    expect(await measure(series('/healthz', 200))).toBe(before + 2);
    expect(await measure(series('none', 404))).toBeGreaterThanOrEqual(2);
  });

  test('tell what GraphQL was asked for, and how it was refused', async () => {
    await world.browser().ask('{ trips { totalCount } }');
    await world.browser().ask('{ again: trips { totalCount } }');
    await world.browser().ask('{ nothingOfOurs }');
    expect(await measure('graphql_operation_duration_seconds_count{field="query.trips"}')).toBe(2);
    expect(await measure('graphql_errors_total{field="query.trips",code="UNAUTHENTICATED"}')).toBe(2);
    expect(await measure('graphql_errors_total{field="none",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  });

  test('tell whom a limit turned away', async () => {
    const agency = await world.agency();
    for (let n = 0; n < 6; n += 1) await agency.trySignIn('wrong', undefined, 'nobody@example.com');
    expect(await measure('trips_limited_total{limit="password"}')).toBe(1);
    const browser = world.browser();
    for (let n = 0; n < 21; n += 1) await agency.trySignIn('wrong', browser, `nobody${n}@example.com`);
    expect(await measure('trips_limited_total{limit="sign-in by ip"}')).toBe(1);
  });

  test('tell which sessions are live', async () => {
    const live = (kind: string) => measure(`trips_sessions_live{kind="${kind}"}`);
    const agents = Number(await live('agent'));
    const contact = await (await (await world.agency()).contact()).claimed();
    expect(await live('agent')).toBe(agents + 1);
    const { browser } = await contact.signIn();
    const clients = Number(await live('client'));
    await browser.ask('mutation { portalSignOut { signedOut } }');
    expect(await live('client')).toBe(clients - 1);
    world.clock.advance(24 * 3_600_000);
    expect(await live('agent')).toBe(0);
  });

  test('tell what is due in the outbox and since when, and where the mails of a day are', async () => {
    const contact = await (await (await world.agency()).contact()).invited();
    expect(await measure('trips_deliveries_last_day{status="SENT",provider="POSTMARK"}')).toBe(1);
    expect(await measure('trips_outbox_due')).toBe(0);
    expect(await measure('trips_outbox_oldest_due_age_seconds')).toBe(0);

    world.postmark.fail({ kind: 'reset-after-accept' });
    await contact.act('RESEND_INVITE');
    world.postmark.recover();
    world.clock.advance(65_000);
    expect(await measure('trips_outbox_due')).toBe(1);
    expect(await measure('trips_outbox_oldest_due_age_seconds')).toBe(60);
    expect(await measure('trips_deliveries_last_day{status="QUEUED",provider="none"}')).toBe(1);

    world.clock.advance(24 * 3_600_000);
    expect((await scrape()).text).not.toContain('trips_deliveries_last_day{');
  });

  test('are there without the database, and say that it is not', async () => {
    expect(await measure('trips_database_up')).toBe(1);
    await world.app.pool.query('alter table email_delivery rename to email_delivery_gone');
    try {
      expect(await measure('trips_database_up')).toBe(0);
      expect((await scrape()).text).not.toMatch(/^trips_(outbox|deliveries|sessions).* /m);
      expect((await scrape()).status).toBe(200);
    } finally {
      await world.app.pool.query('alter table email_delivery_gone rename to email_delivery');
    }
  });

  test('hold nobody’s data and no secret, and no more series than there are fields and routes', async () => {
    const agency = await world.agency();
    const contact = await (await agency.contact({ firstName: 'Wilhelmina' })).invited();
    const token = contact.token();
    for (const address of [`/portal/${agency.facts.slug}/claim/${token}`, `/trips/${contact.id}`])
      await fetch(world.url + address);
    await contact.claim(token, clientPassword);
    const before = (await scrape()).text.split('\n').length;
    for (let n = 0; n < 50; n += 1) {
      await fetch(`${world.url}/path-${n}`);
      await world.browser().ask(`query Name${n} { alias${n}: viewer { id } }`);
    }
    const { text } = await scrape();
    // One more series of a histogram, of `viewer`, at most.
    expect(text.split('\n').length - before).toBeLessThan(20);
    const secret = [
      token,
      contact.id,
      contact.email,
      'Wilhelmina',
      agency.facts.slug,
      agency.facts.agentEmail,
      '10.0.0.',
    ];
    for (const value of secret) expect(text).not.toContain(value);
  });
});
