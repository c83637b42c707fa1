import { test } from 'vitest';
import { timeFor } from '../effort.ts';
import { expectRacesToFail } from './spoiled.ts';

test('races come out wrong where a link is checked first and consumed then', { timeout: timeFor(100) }, () =>
  expectRacesToFail({
    path: 'api/portal/consume-link.ts',
    whole: '{ agencyId, id, usedAt: null, voidedAt: null, expiresAt: { $gt: now } }',
    spoiled: '{ agencyId, id }',
  }),
);
