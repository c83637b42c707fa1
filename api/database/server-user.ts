import { execFileSync, spawnSync } from 'node:child_process';
import { StartError } from '../start-error.ts';

/** Whom root hands PostgreSQL over to; undefined: it runs as the user of this process. */
export type ServerUser = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Root hands it over to whom the cluster belongs already, else to `postgres`, else
 * to `nobody`.
 */
export function chooseServerUser(owner: ServerUser): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  if (owner && owner.uid !== 0) return owner;
  const user = findUser('postgres') ?? findUser('nobody');
  if (user) return user;
  throw new StartError(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" for it: start as another user, or set DATABASE_URL.',
  );
}

function findUser(name: string): ServerUser {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/** What `spawn` needs to run a program as that user, who could read our own environment, secrets and all. */
export function asServer(user: ServerUser) {
  const { PATH, SYSTEMROOT, COMSPEC } = process.env;
  return { ...user, env: { PATH, SYSTEMROOT, COMSPEC, LC_ALL: 'C', TZ: 'UTC' }, windowsHide: true };
}

/** Whether that user may enter a folder. Tried by being them, so that modes, ACLs and mounts above it all count. */
export function canEnter(folder: string, user: ServerUser): boolean {
  return !user || spawnSync('test', ['-x', folder], { ...asServer(user), cwd: '/' }).status === 0;
}

/** Gives a file, or a folder with all that is in it, to that user. */
export function giveTo(user: ServerUser, path: string): void {
  if (user) execFileSync('chown', ['-Rh', `${user.uid}:${user.gid}`, path], { stdio: 'pipe' });
}
