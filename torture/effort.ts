import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How much is tried. `npm run torture` tries more, and can repeat a run by its seed. */
    effort: Effort | undefined;
  }
}

export interface Effort {
  histories: number;
  races: number;
  /** That are sent while everything fails, beside one for each kind of fault. */
  mails: number;
  /** That have queued up, for two workers. */
  queued: number;
  /** Of each kind, for what is measured. */
  samples: number;
  seed: number;
}

/** That of `npm test`: about a minute for accounts, the same at every run. */
const short: Effort = {
  histories: 24,
  races: 60,
  mails: 10,
  queued: 100,
  samples: 10,
  seed: 20_261_124,
};

export const effort = (): Effort => inject('effort') ?? short;

/** How long so many histories may take on a slow machine, in milliseconds: a frozen one must end. */
export const timeFor = (histories: number): number => 60_000 + histories * 10_000;
