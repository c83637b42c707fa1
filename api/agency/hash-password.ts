import { hash, type Options, verify } from '@node-rs/argon2';
import { busy } from '../errors.ts';

/** argon2id, 19 MiB, two passes: OWASP's parameters. */
const argon2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** At most this many hashes at a time in a process, this many waiting, and none waiting longer than this (ms). */
const budget = { atOnce: 3, waiting: 50, patience: 2_000 };

/** NFKC, so that a password typed on another keyboard is the same one. Throws BUSY when the budget is spent. */
export const hashPassword = (password: string): Promise<string> =>
  withinBudget(() => hash(password.normalize('NFKC'), argon2));

/**
 * Whether `password` is the one behind `passwordHash`. For no hash it does the same work and says no, so that the time
 * does not tell whether there is one. Throws BUSY when the budget is spent.
 */
export const isPassword = (password: string, passwordHash: string | null): Promise<boolean> =>
  withinBudget(
    async () => (await verify(passwordHash ?? nobodys, password.normalize('NFKC'))) && passwordHash !== null,
  );

const nobodys = await hash('nobody has this password', argon2);

/** As a hash begins that was made today: `$argon2id$v=…$m=…,t=…,p=…$`. */
const ours = `${nobodys.split('$').slice(0, 4).join('$')}$`;

/** Whether a hash was made with other parameters than today's, so that the password should be hashed again. */
export const isOutdated = (passwordHash: string): boolean => !passwordHash.startsWith(ours);

let running = 0;
const queue: (() => void)[] = [];

async function withinBudget<T>(work: () => Promise<T>): Promise<T> {
  if (running >= budget.atOnce) await turn();
  else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Waits for the place of a hash that ends. */
function turn(): Promise<void> {
  if (queue.length >= budget.waiting) throw busy(1);
  return new Promise((resolve, reject) => {
    const start = () => {
      clearTimeout(timeout);
      resolve();
    };
    const timeout = setTimeout(() => {
      queue.splice(queue.indexOf(start), 1);
      reject(busy(1));
    }, budget.patience);
    queue.push(start);
  });
}
