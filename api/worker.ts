import './check-node.ts';

// Only now: an older Node could not even load them.
const [{ openApp }, { runProgram }, { startChores }] = await Promise.all([
  import('./open-app.ts'),
  import('./run-program.ts'),
  import('./start-chores.ts'),
]);

/** `npm run worker`: sends the mail and does the other chores, beside any number of servers and of its like. */
await runProgram(async (running) => {
  const app = await openApp(running);
  running.push(startChores(app));
  app.log.info('Sending mail. Ctrl-C stops.');
});
