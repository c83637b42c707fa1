import { pino } from 'pino';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

// A process of its own for the tests. It tells the url, or why there is none, and ends as it is told.
process.on('disconnect', () => process.exit());
try {
  const log = pino({ level: 'silent' });
  const { url, stop } = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', log });
  process.on('message', async (order: 'stop' | 'exit' | 'throw') => {
    if (order === 'throw') throw new Error('Nobody catches this.');
    if (order === 'stop') await stop();
    process.exit();
  });
  process.send?.({ url });
} catch (error) {
  process.send?.({ refusal: String(error) }, () => process.exit());
}
