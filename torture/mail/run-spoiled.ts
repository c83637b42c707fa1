import { onTestFinished } from 'vitest';
import { createTestDatabase } from '../../api/testing/test-database.ts';
import { type Fault, spoilCopy } from '../spoil-copy.ts';
import type { Plan } from './plan.ts';
import { runMails } from './run.ts';

const minute = 60_000;

/** Lets workers from a spoiled copy of the tree send some mails; what came of it. */
export async function runSpoiled(plans: Plan[], fault: Fault) {
  const root = spoilCopy(fault);
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const { wrong, report, ...verdict } = await runMails({ databaseUrl: database.url, plans, step: 10 * minute, root });
  console.log(`Spoiled in ${fault.path}: ${JSON.stringify({ ...verdict, wrong: wrong.length })}`);
  return verdict;
}
