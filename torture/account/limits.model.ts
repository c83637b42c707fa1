import { day, hour, type Model, minute, normalize } from './model.ts';

/** Five failures are free; after each further one the next try waits, 1 s doubling to 15 min. Counted for any address. */
export function takeTurn(model: Model, email: string): number | null {
  const known = model.failures[normalize(email)];
  const failures = known && model.now < known.lastAt + day ? known : { count: 0, lastAt: 0, blockedUntil: 0 };
  if (model.now < failures.blockedUntil) return failures.blockedUntil;
  const count = failures.count + 1;
  const wait = count < 5 ? 0 : Math.min(1000 * 2 ** (count - 5), 15 * minute);
  model.failures[normalize(email)] = { count, lastAt: model.now, blockedUntil: model.now + wait };
  return null;
}

export const forgetFailures = (model: Model, email: string): void => {
  delete model.failures[normalize(email)];
};

/** One a minute, three an hour; a second one in the same minute does not use up the hour. */
export function mayAsk(model: Model, email: string): boolean {
  model.forgotten[email] ??= { minute: { count: 0, ends: 0 }, hour: { count: 0, ends: 0 } };
  const counts = model.forgotten[email];
  return countIn(model, counts.minute, minute) <= 1 && countIn(model, counts.hour, hour) <= 3;
}

function countIn(model: Model, window: { count: number; ends: number }, length: number): number {
  if (model.now >= window.ends) Object.assign(window, { count: 0, ends: model.now + length });
  window.count += 1;
  return window.count;
}
