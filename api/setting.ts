import { ConfigError } from './start-error.ts';

/** The value of a variable; undefined where it is not set, or blank. */
export type Read = (name: string) => string | undefined;

export function readInteger(read: Read, name: string, fallback: number, { min = 0, max = Infinity } = {}): number {
  const text = read(name);
  if (text === undefined) return fallback;
  if (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text);
  const range = max === Infinity ? `, ${min} or more` : ` from ${min} to ${max}`;
  throw new ConfigError(`${name} is "${text}": set it to a whole number${range}.`);
}

export function readSwitch(read: Read, name: string, fallback: boolean): boolean {
  const text = read(name);
  if (text === undefined) return fallback;
  if (text === '0' || text === '1') return text === '1';
  throw new ConfigError(`${name} is "${text}": set it to 1 or 0.`);
}

/** An http or https address of nothing but scheme, host and port. */
export function readOrigin(read: Read, name: string): string | undefined {
  const text = read(name);
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new ConfigError(
    `${name} is not an address of scheme, host and port alone: set it to one like https://trips.example.`,
  );
}

/** Not echoed when it is wrong: there is a password in it. */
export function readDatabaseUrl(read: Read, name: string): string | undefined {
  const text = read(name);
  if (text === undefined || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return text;
  throw new ConfigError(
    `${name} cannot be read: set it to one like postgres://user:password@host:5432/database, with special characters in the password percent-encoded.`,
  );
}

export function readAddress(read: Read, name: string): string | undefined {
  const text = read(name);
  if (text === undefined || /^[^\s@<>"]+@[^\s@<>"]+$/.test(text)) return text;
  throw new ConfigError(`${name} is "${text}": set it to a bare address like invites@trips.example.`);
}

export function readSecret(read: Read, name: string, minLength: number): string | undefined {
  const text = read(name);
  if (text === undefined || text.length >= minLength) return text;
  throw new ConfigError(`${name} is shorter than ${minLength} characters: set it to a longer one, made at random.`);
}
