import './check-node.ts';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

// Only now: an older Node could not even load them.
const [{ agencyProblem }, { foundAgency }, { openApp }, { runProgram }, { StartError }] = await Promise.all([
  import('./agency/agency.rules.ts'),
  import('./agency/found-agency.ts'),
  import('./open-app.ts'),
  import('./run-program.ts'),
  import('./start-error.ts'),
]);

const usage =
  'npm run agency:create -- --name "…" --slug … --agent "…" --email … < password.txt   (the password comes on standard input)';

/** `npm run agency:create`: an agency and its first agent, whose password comes on standard input, where nobody sees it. */
await runProgram(async (running) => {
  const order = { ...readArguments(), password: (await text(process.stdin)).replace(/\r?\n$/, '') };
  const problem = agencyProblem(order);
  if (problem) throw new StartError(problem);

  const app = await openApp(running);
  const taken = await foundAgency(app, order);
  if (taken) throw new StartError(taken);
  return `${order.name} is there: ${order.agent} signs in at ${app.config.appUrl}/login with ${order.email}.`;
});

function readArguments() {
  // Typed at a terminal, the password would stand there for all to read.
  if (process.argv.length === 2 || process.stdin.isTTY) throw new StartError(usage);
  const option = { type: 'string', default: '' } as const;
  try {
    const { values } = parseArgs({ options: { name: option, slug: option, agent: option, email: option } });
    return values;
  } catch (error) {
    // Node says what is wrong with which option, in up to three lines, most without a full stop.
    const reason = (error as Error).message.replaceAll('\n', ' ').replace(/\.?$/, '.');
    throw new StartError(`${reason} Usage: ${usage}`);
  }
}
