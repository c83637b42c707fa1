import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay, isInstant } from './agency/calendar.rules.ts';

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

const instantIsWritten = 'A DateTime is written as 2027-05-14T09:30:00.000Z.';
const dayFormat = /^\d{4}-\d{2}-\d{2}$/;
const instantFormat = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Instant {
  if (!isWrittenAs(instantFormat, value)) throw new GraphQLError(instantIsWritten);
  // 30 February would roll over to March.
  if (!isDay(value.slice(0, 10))) throw notInCalendar(value.slice(0, 10));
  const time = Date.parse(value);
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
  if (!isInstant(instant)) throw new GraphQLError(instantIsWritten);
  return instant;
}

function parseDay(value: unknown): Day {
  if (!isWrittenAs(dayFormat, value)) throw new GraphQLError('A Date is written as 2027-05-14.');
  if (!isDay(value)) throw notInCalendar(value);
  return value;
}

const isWrittenAs = (format: RegExp, value: unknown): value is string =>
  typeof value === 'string' && format.test(value);

const notInCalendar = (day: string) =>
  new GraphQLError(`There is no ${day} in the calendar: correct the day, the month or the year.`);

const stringOf = (node: ValueNode) => (node.kind === Kind.STRING ? node.value : undefined);
