import { test } from 'vitest';
import { timeFor } from '../effort.ts';
import { expectRacesToFail } from './spoiled.ts';

test('races come out wrong where the contact’s row is not locked', { timeout: timeFor(100) }, () =>
  expectRacesToFail({ path: 'api/portal/lock-account.ts', whole: '\n    .forNoKeyUpdate()', spoiled: '' }),
);
