import { setTimeout as sleep } from 'node:timers/promises';
import { v4 } from 'uuid';
import { Fleet } from './fleet.ts';
import { judge } from './judge.ts';
import { smooth } from './plan.ts';
import { appSecret, PostOffice } from './post-office.ts';
import { answer, answerTaken, type Call } from './provider.ts';

export interface DrainOptions {
  databaseUrl: string;
  mails: number;
  /** How long a provider takes for a mail, in milliseconds. */
  latency: number;
  /** Every so many milliseconds one of the workers is killed. */
  killEvery?: number;
}

const workers = 2;
const leaseTime = 30_000;

/** Lets two workers send what has queued up, as fast as they can; how fast that was, and what became of it. */
export async function drainQueue({ databaseUrl, mails, latency, killEvery }: DrainOptions) {
  const office = new PostOffice();
  await office.open(databaseUrl);
  for (let queued = 0; queued < mails; queued += 1) await office.queue(smooth);
  office.clock.advance(leaseTime);

  let [first, last, open, inHand, kills, strange] = [0, 0, 0, 0, 0, 0];
  const fleet = new Fleet({ root: process.cwd(), databaseUrl, appSecret }, office.clock, {
    onCall: async (_, call) => {
      first ||= performance.now();
      open += 1;
      inHand = Math.max(inHand, open);
      await sleep(latency);
      open -= 1;
      take(call);
      last = performance.now();
    },
  });
  const take = (call: Call) => {
    const mail = office.mails.get(call.key);
    if (!mail) {
      strange += 1;
      return answer(call.response, 503, {});
    }
    const messageId = v4();
    mail.taken.push({ carrier: call.carrier, messageId });
    answerTaken(call, messageId);
  };
  const killing = killEvery && setInterval(() => fleet.killOne(kills++), killEvery);
  try {
    await fleet.start(workers);
    await untilEmpty(office, fleet);
    clearInterval(killing || undefined);
    return {
      ...(await judge(office.app.pool, [...office.mails.values()], office.clock.now())),
      /** Calls about none of the mails, by their link. */
      strange,
      kills,
      /** How many were under way at a time, at most. */
      inHand,
      perSecond: (mails * 1000) / (last - first),
    };
  } finally {
    clearInterval(killing || undefined);
    await fleet.close();
    await office.close();
  }
}

/** What a killed worker had in hand is free when its lease has run out: the clock goes on when nothing else is left. */
async function untilEmpty({ app, clock }: PostOffice, fleet: Fleet): Promise<void> {
  for (;;) {
    await sleep(100);
    const { rows } = await app.pool.query(
      `select count(*)::int as waiting, (count(*) filter (where leased_until <= $1 or leased_until is null))::int as free
       from email_delivery where status = 'QUEUED'`,
      [clock.now()],
    );
    const [{ waiting, free }] = rows;
    if (waiting === 0) return;
    if (free > 0) continue;
    await sleep(1_000);
    clock.advance(leaseTime);
    await fleet.setClock(clock.now());
  }
}
