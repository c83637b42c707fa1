import { systemClock } from '../../api/clock.ts';

// Loaded into a worker before the program: its clock stands still until the harness, which has started it, moves it.
let time = Number(process.env.WORKER_TIME);
systemClock.now = () => new Date(time);
process.on('message', (next) => {
  time = Number(next);
  process.send?.('set');
});
process.on('disconnect', () => process.exit());
