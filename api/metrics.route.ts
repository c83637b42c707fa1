import type { FastifyInstance } from 'fastify';
import { countAgentSessions } from './agency/agent-session.secret.ts';
import type { App } from './app.ts';
import { readOutbox } from './mail/read-outbox.ts';
import { countPortalSessions } from './portal/portal-session.secret.ts';
import { isPrivateAddress } from './private-address.ts';

/**
 * `GET /metrics`, in Prometheus' format, for this machine and private networks: there is nobody's data in it, but how
 * much goes on is the operator's to know. To others the address is nobody's. Every request is measured from here on.
 */
export function metricsRoute(server: FastifyInstance, app: App): void {
  const { registry, requests } = app.metrics;
  server.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: reply.statusCode };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  server.get('/metrics', async (request, reply) => {
    if (!isPrivateAddress(request.ip)) return reply.callNotFound();
    await readGauges(app);
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

async function readGauges(app: App): Promise<void> {
  const { databaseUp, outboxDue, outboxOldest, deliveries, sessions } = app.metrics;
  for (const gauge of [deliveries, sessions]) gauge.reset();
  try {
    const now = app.clock.now();
    const [outbox, agents, clients] = await Promise.all([
      readOutbox(app, now),
      countAgentSessions(app.orm.em.fork(), now),
      countPortalSessions(app.orm.em.fork(), now),
    ]);
    outboxDue.set(outbox.due);
    outboxOldest.set(outbox.oldestAge);
    for (const { status, provider, count } of outbox.lastDay)
      deliveries.set({ status, provider: provider ?? 'none' }, count);
    sessions.set({ kind: 'agent' }, agents);
    sessions.set({ kind: 'client' }, clients);
    databaseUp.set(1);
  } catch (error) {
    app.log.error({ error }, 'The database could not be measured.');
    for (const gauge of [outboxDue, outboxOldest]) gauge.remove();
    databaseUp.set(0);
  }
}
