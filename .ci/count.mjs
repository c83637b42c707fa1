// Sums what the steps of .ci/run counted, prints `N passed, N failed`, and fails if anything did.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];

const counts = [countStep('check', (report) => report), countStep('test', countTests)];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A step that ended badly has failed, whatever its report says, and if it never wrote one. */
function countStep(step, count) {
  const exit = readFileSync(join(folder, `${step}.exit`), 'utf8').trim();
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(join(folder, `${step}.json`), 'utf8')));
    return { passed, failed: exit === '0' ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Vitest's report. A file that breaks before its first test counts as one that failed. */
function countTests({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
