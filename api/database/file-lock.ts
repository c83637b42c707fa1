import { DatabaseSync } from 'node:sqlite';

export interface FileLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/** Locks that nobody refers to would be released by the garbage collector. */
const held = new Set<DatabaseSync>();

const modes = { exclusive: 'begin exclusive', shared: 'begin; select * from sqlite_schema' };

/**
 * Takes the lock on a file, alone or with others who share it, or answers undefined where somebody stands against that.
 * Node has no file locks; SQLite brings one for every platform, and the operating system drops it with its holder, even
 * by kill -9: it is never stale. `patience`: how long it waits for that to change, in milliseconds, and everything with it.
 */
export function takeFileLock(
  path: string,
  { mode = 'exclusive', patience = 0 }: { mode?: keyof typeof modes; patience?: number } = {},
): FileLock | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec(`pragma journal_mode = memory; pragma busy_timeout = ${patience}; ${modes[mode]}`);
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  held.add(database);
  return {
    release: () => {
      if (held.delete(database)) database.close();
    },
  };
}
