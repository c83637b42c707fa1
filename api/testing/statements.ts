import { Client } from 'pg';
import { vi } from 'vitest';

/** What runs on PostgreSQL during `work`, the ORM's statements too: the name of a named one, else its text. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.map(([sent]) => nameOf(sent));
  } finally {
    query.mockRestore();
  }
}

/** A query is sent as text, or as an object with its text and perhaps a name. */
function nameOf(sent: unknown): string {
  const { name, text } = typeof sent === 'string' ? { name: undefined, text: sent } : (sent as Record<string, string>);
  return name ?? text ?? '';
}
