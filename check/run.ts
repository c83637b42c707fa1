import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The parts of `npm run check`, slowest first. */
const parts: Record<string, string> = {
  generated: 'tsx check/generated.ts',
  'dead code': 'knip --no-progress --treat-config-hints-as-errors',
  imports: 'depcruise api client check e2e torture',
  types: 'tsc --noEmit',
  contract: 'tsx check/contract.ts',
  vault: 'tsx check/vault.ts',
  writers: 'tsx check/writers.ts',
  clock: 'tsx check/clock.ts',
  copies: 'tsx check/copies.ts',
  lint: 'biome check',
};
/** Parts whose words are worth reading when they pass, too. */
const talkative = ['contract'];

// `npm run check -- imports types` runs these two; --counts names a file for the numbers of passed and failed parts.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { counts: { type: 'string' } } });
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No check is called ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);

const queue = positionals.length > 0 ? positionals : Object.keys(parts);
let failed = 0;
const chosen = queue.length;
await Promise.all([runQueue(), runQueue()]);

if (values.counts) writeFileSync(values.counts, JSON.stringify({ passed: chosen - failed, failed }));
process.exitCode = failed > 0 ? 1 : 0;

async function runQueue(): Promise<void> {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const { passed, output } = await runPart(parts[name] as string);
    if (!passed) failed += 1;
    console.log(`${passed ? '✓' : '✗'} ${name}`);
    if (output && (!passed || talkative.includes(name))) console.log(output.replace(/^/gm, '    '));
  }
}

/** Runs one part to its end. Its programs are those of node_modules, which `npm run` puts on the path. */
function runPart(command: string): Promise<{ passed: boolean; output: string }> {
  const run = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  run.stdout.on('data', (text) => (output += text));
  run.stderr.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    run.on('close', (code) => resolve({ passed: code === 0, output: output.trimEnd() }));
  });
}
