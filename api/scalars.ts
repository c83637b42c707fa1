import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** On the wire and in the types of this program an instant is a string: what a read returns is what is sent. */
export type Instant = string;
/** `YYYY-MM-DD`. */
export type Day = string;

export const DateTime = new GraphQLScalarType<Instant, Instant>({
  name: 'DateTime',
  description: 'An instant in UTC with milliseconds, as in 2027-05-14T09:30:00.000Z.',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(stringOf(node)),
});

export const DateOnly = new GraphQLScalarType<Day, Day>({
  name: 'Date',
  description: 'A day of the calendar, as in 2027-05-14.',
  serialize: (value) => value as Day,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(stringOf(node)),
});

const instantFormat = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Instant {
  const instant = typeof value === 'string' && instantFormat.test(value) ? new Date(value) : undefined;
  if (!instant || Number.isNaN(instant.getTime()))
    throw new GraphQLError('A DateTime is written as 2027-05-14T09:30:00.000Z.');
  return instant.toISOString();
}

function parseDay(value: unknown): Day {
  const day =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // 30 February would roll over to March.
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new GraphQLError('A Date is written as 2027-05-14.');
  return value as Day;
}

const stringOf = (node: ValueNode) => (node.kind === Kind.STRING ? node.value : undefined);
