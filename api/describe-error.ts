/**
 * What of an error goes into the log: its kind, message, code and frames, and of the database's the table and the
 * constraint. Never the rest: providers' errors hold the request with its credentials, the database's hold rows.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, statusCode, table, constraint } = error as Error & Record<string, unknown>;
  const message = error.message.split('\n - detail:', 1)[0]; // MikroORM appends the row.
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message,
    code,
    statusCode,
    table,
    constraint,
    stack: [`${error.name}: ${message}`, ...frames].join('\n'),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
    ...(error instanceof AggregateError ? { errors: error.errors.map(describeError) } : {}),
  };
}
