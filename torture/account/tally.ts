import type { Answer, Deed } from './deed.ts';
import type { Done } from './race.ts';

/** Counts what the histories of a run consist of. */
export class Tally {
  /** The distinct ones. */
  readonly histories = new Set<string>();
  private played = 0;
  private steps = 0;
  private deeds = 0;
  private refused = 0;
  private raced = 0;
  private overlapped = 0;
  private readonly kinds = new Map<string, number>();

  note(history: unknown, steps: number): void {
    this.histories.add(JSON.stringify(history));
    this.played += 1;
    this.steps += steps;
  }

  noteRace(history: unknown, before: number, done: Done[], overlapping: Done[]): void {
    this.note(history, before + done.length);
    for (const { deed, answer } of done) this.count(deed, answer);
    this.raced += done.length;
    this.overlapped += overlapping.length;
  }

  count(deed: Deed, { error }: Answer): void {
    if (deed.kind === 'wait' || deed.kind === 'bounce') return;
    this.deeds += 1;
    if (error) this.refused += 1;
    const name = error ? `${deed.kind} ✗ ${error}` : deed.kind === 'act' ? deed.action : deed.kind;
    this.kinds.set(name, (this.kinds.get(name) ?? 0) + 1);
  }

  /** The mean length of a history, in steps. */
  get length(): number {
    return this.steps / this.played;
  }

  /** How many, how long, and what happened in them how often. */
  report(): string {
    const lines = [
      `${this.played} histories, ${this.histories.size} distinct, ${this.length.toFixed(1)} steps on average`,
      `${this.deeds} deeds, ${share(this.refused, this.deeds)} refused`,
      this.raced &&
        `${this.raced} deeds in lanes, ${share(this.overlapped, this.raced)} overlapped one of another lane`,
      [...this.kinds]
        .sort(([, a], [, b]) => b - a)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    ];
    return lines.filter(Boolean).join('\n  ');
  }
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
