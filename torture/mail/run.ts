import { type Disturbance, tellLeases } from './disturbances.ts';
import { Disturber } from './disturber.ts';
import { carry, faults } from './faults.ts';
import { Fleet } from './fleet.ts';
import { inspect } from './inspect.ts';
import { judge } from './judge.ts';
import type { Mail } from './mail.ts';
import { Pace } from './pace.ts';
import type { Fault, Plan } from './plan.ts';
import { appSecret, PostOffice } from './post-office.ts';
import { answer, type Call, type TokenCall } from './provider.ts';
import { Tally } from './tally.ts';
import { answerToken } from './token-faults.ts';
import type { Worker } from './worker.ts';

export interface RunOptions {
  databaseUrl: string;
  plans: Plan[];
  disturbances?: Disturbance[];
  /** How far the clock goes at least, when nothing is left to do at its time; in milliseconds. */
  step: number;
  /** The tree that the workers run from; this one, unless it is to be another. */
  root?: string;
  restart?: () => Promise<void>;
}

const workers = 2;
const outage = 3_600_000;
const leaseTime = 30_000;

/** Lets real workers send mails through providers, processes and a database that fail as planned; what came of it. */
export async function runMails(options: RunOptions) {
  const run = new Run(options);
  try {
    return await run.play();
  } finally {
    await run.close();
  }
}

class Run {
  private readonly office = new PostOffice();
  private readonly tally = new Tally();
  private readonly fleet: Fleet;
  private readonly pace: Pace;
  private readonly disturber: Disturber;
  private outageEnds = 0;
  private calls = 0;

  constructor(private readonly options: RunOptions) {
    const { root = process.cwd(), databaseUrl, disturbances = [], plans, step } = options;
    this.fleet = new Fleet({ root, databaseUrl, appSecret }, this.office.clock, {
      onConnect: (worker) => this.meetConnection(worker),
      onCall: (worker, call) => this.pace.hold(() => this.meetCall(worker, call)),
      onTokenCall: (call) => this.pace.hold(() => this.meetTokenCall(call)),
    });
    this.pace = new Pace(this.office, this.fleet, step);
    const spacing = Math.max(1, Math.floor(plans.length / (disturbances.length + 1)));
    this.disturber = new Disturber(disturbances, spacing, options, this.fleet, this.pace);
  }

  async play() {
    const { databaseUrl, plans } = this.options;
    await this.office.open(databaseUrl);
    await tellLeases(databaseUrl);
    for (const plan of plans) await this.office.queue(plan);
    this.outageEnds = this.office.clock.now().getTime() + outage;
    this.office.clock.advance(leaseTime);
    const start = performance.now();
    await this.fleet.start(workers);
    await this.pace.untilSent();
    const { mails, clock, app } = this.office;
    const seconds = Math.round((performance.now() - start) / 1000);
    return {
      ...(await judge(app.pool, [...mails.values()], clock.now())),
      ...this.tally.findings,
      crashes: this.fleet.crashes,
      report: `${mails.size} mails, ${this.calls} calls, ${this.fleet.deaths} workers died, ${seconds} s\n${this.tally.report()}`,
    };
  }

  async close(): Promise<void> {
    await this.fleet.close();
    await this.office.close();
  }

  private meetConnection(worker: Worker): void {
    this.pace.note();
    this.disturber.meetConnection(worker);
  }

  private async meetCall(worker: Worker, call: Call): Promise<void> {
    this.calls += 1;
    const disturbance = this.disturber.meetCall();
    if (disturbance) this.tally.count(disturbance);
    const mail = this.office.mails.get(call.key);
    if (!mail) {
      this.tally.note('strange');
      return answer(call.response, 503, {});
    }
    mail.asked[call.carrier] += 1;
    const fault = this.faultOf(mail, call);
    if (fault) this.tally.count(`${call.carrier === 'GMAIL' ? 'Gmail' : 'Postmark'}: ${fault}`);
    for (const finding of await inspect(this.office, mail, call, worker)) this.tally.note(finding);

    const dies = mail.asked.GMAIL + mail.asked.POSTMARK === 1 ? mail.plan.death : null;
    if (dies?.while === 'in hand') await this.endMail(mail, dies);
    const met = { call, mail, databaseUrl: this.options.databaseUrl, worker };
    await (fault ? faults[fault](met) : carry(met));
    mail.answeredAt.set(worker.name, performance.now());
    if (dies?.while === 'waiting') await this.endMail(mail, dies);
  }

  private async meetTokenCall(call: TokenCall): Promise<void> {
    const fault = await answerToken(call);
    if (fault) this.tally.count(`Google's tokens: ${fault}`);
  }

  private faultOf({ plan, refused, asked }: Mail, { carrier }: Call): Fault | undefined {
    if (carrier === 'GMAIL') return plan.gmail[asked.GMAIL - 1];
    if (refused) return 'address suppressed';
    if (plan.outage && this.office.clock.now().getTime() < this.outageEnds) return 'unavailable';
    return plan.postmark[asked.POSTMARK - 1];
  }

  private endMail(mail: Mail, death: NonNullable<Plan['death']>): Promise<void> {
    const what = death.by === 'COMPLAINT' ? 'address suppressed' : 'link ended';
    this.tally.count(`${what} by ${death.by} while ${death.while}`);
    return this.pace.inTurn(() => this.office.end(mail, death.by));
  }
}
