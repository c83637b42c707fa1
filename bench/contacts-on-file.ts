import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    contactsOnFile: number[];
  }
}

/** How many contacts an agency has on file, each time. */
export const contactsOnFile = (): number[] => inject('contactsOnFile');
