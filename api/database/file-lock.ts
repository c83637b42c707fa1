import { DatabaseSync } from 'node:sqlite';

export interface FileLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/** Locks that nobody refers to would be released by the garbage collector. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock on a file, or answers undefined where another holds it. Node has no file locks; SQLite brings one
 * for every platform, and the operating system drops it with its holder, even by kill -9: it is never stale.
 */
export function takeFileLock(path: string): FileLock | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec('pragma journal_mode = memory; begin exclusive');
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
