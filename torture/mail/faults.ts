import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { v4 } from 'uuid';
import type { Mail } from './mail.ts';
import type { Fault } from './plan.ts';
import { answer, answerTaken, type Call } from './provider.ts';
import { holdRow } from './row-lock.ts';
import type { Worker } from './worker.ts';

/** A call, of which mail, and by which worker. */
export interface Met {
  call: Call;
  mail: Mail;
  databaseUrl: string;
  worker: Worker;
}

const slowness = 700;

/** Postmark's code stands in the body; Google's answers are judged by their status. */
const refuse = ({ call }: Met, status: number, ErrorCode: number) =>
  answer(call.response, status, { ErrorCode, Message: 'The harness says no.', error: { code: status } });
const reset = ({ call }: Met) => void call.response.socket?.resetAndDestroy();

function accept({ call, mail }: Met): string {
  const messageId = v4();
  mail.taken.push({ carrier: call.carrier, messageId });
  return messageId;
}

/** Nothing goes wrong. */
export const carry = (met: Met): void => answerTaken(met.call, accept(met));

/** What a provider does with a call, by what is to go wrong. */
export const faults: Record<Fault, (met: Met) => void | Promise<void>> = {
  unavailable: (met) => refuse(met, 503, 100),
  'rate limited': (met) => refuse(met, 429, 429),
  unauthorized: (met) => {
    if (met.call.carrier === 'GMAIL') met.mail.renewals += 1;
    refuse(met, 401, 10);
  },
  garbage: ({ call }) => void call.response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Wi-Fi</title>'),
  'broken off': (met) => {
    accept(met);
    met.call.response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
    met.call.response.write('{"ErrorCode":0,', () => reset(met));
  },
  'reset before accept': reset,
  'reset after accept': (met) => {
    accept(met);
    reset(met);
  },
  slow: async (met) => {
    await sleep(slowness);
    carry(met);
  },
  'no answer': async (met) => {
    accept(met);
    await once(met.call.response, 'close');
  },
  'address suppressed': (met) => {
    met.mail.refused = true;
    refuse(met, 422, 406);
  },
  'worker killed while the provider holds the mail': ({ worker }) => worker.kill(),
  'worker killed after the provider accepted': (met) => {
    accept(met);
    met.worker.kill();
  },
  'worker killed after the answer, before the row is settled': async (met) => {
    // Where PostgreSQL is restarted meanwhile, the worker just dies.
    await killOnceAnswered(met, carry).catch(() => met.worker.kill());
  },
  'worker killed after a refusal, before the row knows it': async (met) => {
    await killOnceAnswered(met, () => refuse(met, 503, 100)).catch(() => met.worker.kill());
  },
};

async function killOnceAnswered(met: Met, answer: (met: Met) => void): Promise<void> {
  const row = await holdRow(met.databaseUrl, met.mail.id);
  answer(met);
  await row.untilWanted(met.worker);
  met.worker.kill();
  await row.release();
}
