import type { Running } from './repeat.ts';
import { StartError } from './start-error.ts';

/**
 * Runs a program until it is told to stop, or until it has said its last word, which `start` then gives. `start` notes
 * what it has started; all of that is stopped, the newest first, so that nothing outlives what it needs.
 */
export async function runProgram(start: (running: Running[]) => Promise<string | undefined>): Promise<void> {
  const running: Running[] = [];
  // Before the start, so that an impatient Ctrl-C leaves nothing behind either.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(running, 0));
  try {
    const lastWord = await start(running);
    if (lastWord === undefined) return;
    console.log(lastWord);
    await stop(running, 0);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    await stop(running, 1);
  }
}

async function stop(running: Running[], code: number): Promise<never> {
  for (const part of running.reverse()) await part.stop().catch((error: unknown) => console.error(error));
  process.exit(code);
}
