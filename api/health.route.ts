import type { FastifyInstance } from 'fastify';
import type { App } from './app.ts';

/** `/healthz`: the process runs. `/readyz`: it can serve, for a balancer that asks. */
export function healthRoute(server: FastifyInstance, { pool, log }: App): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_, reply) => {
    try {
      await pool.query('select 1 from mikro_orm_migrations limit 1');
      return { status: 'ready' };
    } catch (error) {
      log.error({ error }, 'The database is out of reach.');
      return reply.code(503).send({ status: 'the database is out of reach' });
    }
  });
}
