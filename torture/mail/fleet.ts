import { type Call, Provider, type TokenCall } from './provider.ts';
import { Worker, type WorkerOptions } from './worker.ts';

interface Crew {
  worker: Worker;
  provider: Provider;
}

interface Reports {
  onConnect?: (worker: Worker) => void;
  onCall(worker: Worker, call: Call): Promise<void>;
  /** Not where nobody has a Gmail. */
  onTokenCall?(call: TokenCall): Promise<void>;
}

/** Some workers, each with its line to the providers. One that dies is replaced, until they are told to go. */
export class Fleet {
  private readonly crews = new Set<Crew>();
  private isClosing = false;
  /** How many workers have died. */
  deaths = 0;
  /** The last words of those that died at work without having been killed. */
  readonly crashes: string[] = [];

  constructor(
    private readonly options: WorkerOptions,
    private readonly clock: { now(): Date },
    private readonly reports: Reports,
  ) {}

  async start(size: number): Promise<void> {
    await Promise.all(Array.from({ length: size }, () => this.hire()));
  }

  private async hire(): Promise<void> {
    const { onConnect, onCall, onTokenCall } = this.reports;
    const provider = new Provider({
      onConnect: onConnect && (() => onConnect(worker)),
      onCall: (call) => onCall(worker, call),
      onTokenCall,
    });
    const url = await provider.open();
    const worker = new Worker(this.options, url, this.clock.now());
    const crew = { worker, provider };
    this.crews.add(crew);
    void worker.ended().then((said) => this.replace(crew, said));
  }

  private async replace(crew: Crew, said: string): Promise<void> {
    this.crews.delete(crew);
    crew.provider.close();
    if (this.isClosing) return;
    this.deaths += 1;
    // One that finds no database to start with, because it is being restarted, is right to end.
    if (crew.worker.hasStarted && !crew.worker.wasKilled) this.crashes.push(said);
    await this.hire();
  }

  killAll(): void {
    for (const { worker } of this.crews) worker.kill();
  }

  /** One of them, the `nth` modulo their number. */
  killOne(nth: number): void {
    [...this.crews][nth % this.crews.size]?.worker.kill();
  }

  get livingNames(): string[] {
    return [...this.crews].filter(({ worker }) => worker.isAlive).map(({ worker }) => worker.name);
  }

  /** Comes back when every worker has the new time. */
  async setClock(now: Date): Promise<void> {
    await Promise.all([...this.crews].map(({ worker }) => worker.setClock(now)));
  }

  async close(): Promise<void> {
    this.isClosing = true;
    const crews = [...this.crews];
    this.killAll();
    await Promise.all(crews.map(({ worker }) => worker.ended()));
  }
}
