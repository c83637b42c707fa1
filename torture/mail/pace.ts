import { setTimeout as sleep } from 'node:timers/promises';
import type { Fleet } from './fleet.ts';
import type { PostOffice } from './post-office.ts';

/** For how long nothing must have happened, in milliseconds, before the clock goes on. */
const calm = 250;
/** The same where a living worker has a mail in hand: it may be slow, or have lost the database. */
const longCalm = 5_000;
/** A run in which nothing happens for this long is stuck, in milliseconds. */
const patience = 60_000;

/** What goes on, and moves the clock when nothing does. */
export class Pace {
  private open = 0;
  private lastSign = performance.now();
  /** Links and the database are changed one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly office: PostOffice,
    private readonly fleet: Fleet,
    /** How far the clock goes at least, in milliseconds. */
    private readonly step: number,
  ) {}

  /** A sign of life. */
  note(): void {
    this.lastSign = performance.now();
  }

  /** While this goes on the clock stands still. */
  async hold(work: () => Promise<void>): Promise<void> {
    this.open += 1;
    try {
      await work();
    } finally {
      this.open -= 1;
      this.note();
    }
  }

  inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  /** Sets the clock to when the next mail is due, each time that nothing is left to do, until no mail waits. */
  async untilSent(): Promise<void> {
    for (;;) {
      // The database may be away.
      const waiting = await this.lookAtQueue().catch(() => null);
      const quietFor = performance.now() - this.lastSign;
      if (quietFor > patience) return;
      const enough = waiting?.inHand ? longCalm : calm;
      if (waiting && quietFor > enough && this.open === 0 && waiting.due === 0) {
        if (waiting.all === 0) return this.turn;
        const next = Math.max(waiting.next, this.office.clock.now().getTime() + this.step);
        await this.inTurn(() => this.setClock(new Date(next)));
      }
      await sleep(50);
    }
  }

  private async lookAtQueue() {
    const { rows } = await this.office.app.pool.query(
      `select count(*)::int as all, (count(*) filter (where free_at <= $1))::int as due,
         (count(*) filter (where leased_until > $1 and worker = any($2)))::int as "inHand",
         extract(epoch from min(free_at))::float8 * 1000 as next
       from (
         select *, greatest(next_attempt_at, leased_until) as free_at from email_delivery left join lease_holder using (id)
         where status = 'QUEUED'
       ) as waiting`,
      [this.office.clock.now(), this.fleet.livingNames],
    );
    return rows[0] as { all: number; due: number; inHand: number; next: number };
  }

  /** Links have expired only once every worker can know it. */
  private async setClock(now: Date): Promise<void> {
    this.office.clock.set(now);
    await this.fleet.setClock(now);
    // Where the database is away, the next time tells.
    await this.office.noteExpired().catch(() => {});
    this.note();
  }
}
