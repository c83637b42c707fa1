/** Samples in milliseconds. */
export const median = (samples: number[]): number => quantile(samples, 0.5);

export function quantile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that `work` takes, and what comes of it. */
export async function timed<T>(work: () => Promise<T>): Promise<{ took: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, result };
}

/** A table for the report: one row a name. */
export function tabulate(title: string, rows: Record<string, Record<string, number>>): string {
  const heads = Object.keys(Object.values(rows)[0] ?? {});
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  const line = (name: string, cells: string[]) =>
    `  ${name.padEnd(width)} ${cells.map((cell) => cell.padStart(10)).join(' ')}`;
  const body = Object.entries(rows).map(([name, cells]) =>
    line(
      name,
      Object.values(cells).map((cell) => cell.toFixed(2)),
    ),
  );
  return [title, line('', heads), ...body].join('\n');
}
