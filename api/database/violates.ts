import { UniqueConstraintViolationException } from '@mikro-orm/core';

/** Whether a write failed because it would break this unique constraint or index. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof UniqueConstraintViolationException && 'constraint' in error && error.constraint === constraint;
