import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** In seconds: from a look-up to a mail's answer, which waits up to 3 s for the provider. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a process measures of itself. Every label is one of a fixed list: a route, a field, a code; never a value. */
export type Metrics = ReturnType<typeof createMetrics>;

/** Meters of a process, those that Node offers among them. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Answered requests by the route that took them, and how long the answer took.',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers,
    }),
    operations: new Histogram({
      name: 'graphql_operation_duration_seconds',
      help: 'Answered operations by their first root field, and how long the answer took.',
      labelNames: ['field'],
      buckets,
      registers,
    }),
    refusals: new Counter({
      name: 'graphql_errors_total',
      help: 'Errors thrown, by the code that was answered and the first root field.',
      labelNames: ['field', 'code'],
      registers,
    }),
    limited: new Counter({
      name: 'trips_limited_total',
      help: 'Tries turned away by a limit.',
      labelNames: ['limit'],
      registers,
    }),
    databaseUp: new Gauge({
      name: 'trips_database_up',
      help: '1 if the database answered this scrape. Without it the gauges below are missing. They hold for all processes.',
      registers,
    }),
    outboxDue: new Gauge({ name: 'trips_outbox_due', help: 'Mails that are due and not sent.', registers }),
    outboxOldest: new Gauge({
      name: 'trips_outbox_oldest_due_age_seconds',
      help: 'How long the longest-waiting of them has been due. 0: none is.',
      registers,
    }),
    deliveries: new Gauge({
      name: 'trips_deliveries_last_day',
      help: 'Mails of the last 24 h, by where they are now and the provider that took them.',
      labelNames: ['status', 'provider'],
      registers,
    }),
    sessions: new Gauge({
      name: 'trips_sessions_live',
      help: 'Sessions that would let their browser in.',
      labelNames: ['kind'],
      registers,
    }),
  };
}
