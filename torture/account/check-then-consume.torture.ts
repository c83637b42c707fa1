import { test } from 'vitest';
import { expectRacesToFail } from './spoiled.ts';

test('races come out wrong where a link is checked first and consumed then', () =>
  expectRacesToFail({
    path: 'api/portal/consume-link.ts',
    whole: '{ agencyId, id, usedAt: null, voidedAt: null, expiresAt: { $gt: now } }',
    spoiled: '{ agencyId, id }',
  }));
