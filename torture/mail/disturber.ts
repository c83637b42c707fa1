import { cutConnections, type Disturbance, untilLease } from './disturbances.ts';
import type { Fleet } from './fleet.ts';
import type { Pace } from './pace.ts';
import type { Worker } from './worker.ts';

interface Reach {
  databaseUrl: string;
  restart?: () => Promise<void>;
}

/** Lets one disturbance after the other happen, as the calls go on. */
export class Disturber {
  private readonly left: Disturbance[];
  private calls = 0;
  private killsNextCaller = false;

  constructor(
    disturbances: Disturbance[],
    /** How many calls there are from one to the next. */
    private readonly spacing: number,
    private readonly reach: Reach,
    private readonly fleet: Fleet,
    private readonly pace: Pace,
  ) {
    this.left = [...disturbances];
  }

  meetConnection(worker: Worker): void {
    if (this.killsNextCaller) worker.kill();
    this.killsNextCaller = false;
  }

  /** The disturbance that this call brings about, if it does. */
  meetCall(): Disturbance | undefined {
    this.calls += 1;
    if (this.calls % this.spacing !== 0) return undefined;
    const disturbance = this.left.shift();
    if (disturbance) this.deeds[disturbance]();
    return disturbance;
  }

  private readonly deeds: Record<Disturbance, () => void> = {
    'all workers killed when one has taken mails': () =>
      // Not while PostgreSQL is away.
      untilLease(this.reach.databaseUrl).then(
        () => this.fleet.killAll(),
        () => {},
      ),
    'worker killed when it has called and sent nothing': () => {
      this.killsNextCaller = true;
    },
    'worker killed at random': () => this.fleet.killOne(this.calls),
    'database connections of all workers cut': () => this.pace.inTurn(() => cutConnections(this.reach.databaseUrl)),
    'PostgreSQL restarted': () => this.pace.inTurn(async () => this.reach.restart?.()),
  };
}
