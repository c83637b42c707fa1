import type { Finding } from './inspect.ts';

/** Counts what went wrong on purpose, and what went wrong with it that must not. */
export class Tally {
  private readonly faults = new Map<string, number>();
  readonly findings: Record<Finding, number> = { strange: 0, unrecorded: 0, sentAfterDeath: 0, overtaken: 0 };

  count(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  note(finding: Finding): void {
    this.findings[finding] += 1;
  }

  report(): string {
    return [...this.faults]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([fault, count]) => `  ${String(count).padStart(5)} × ${fault}`)
      .join('\n');
  }
}
