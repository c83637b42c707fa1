import { afterAll } from 'vitest';
import { closeBrowser } from './browser.ts';

// Before each file: a module that files share would say it for the first of them only.
afterAll(closeBrowser);
