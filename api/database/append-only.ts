/**
 * The trigger of a table whose rows stay as they were written: the database refuses to change, delete or truncate them,
 * whoever asks. Its function, `refuse_rewriting`, is in the migrations, as an entity cannot tell of it.
 */
export const appendOnly = (table: string) => ({
  name: `${table}_append_only`,
  timing: 'before' as const,
  events: ['update' as const, 'delete' as const, 'truncate' as const],
  expression: `create trigger "${table}_append_only" before update or delete or truncate on "${table}" for each statement execute function refuse_rewriting()`,
});
