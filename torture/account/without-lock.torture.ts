import { test } from 'vitest';
import { expectRacesToFail } from './spoiled.ts';

test('races come out wrong where the contact’s row is not locked', () =>
  expectRacesToFail({ path: 'api/portal/lock-account.ts', whole: '\n    .forNoKeyUpdate()', spoiled: '' }));
