import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../database/columns.ts';

/** How often something was tried: a counter by key, shared by all processes. Keys name no agency: an IP has none. */
export const RateLimit = defineEntity({
  name: 'RateLimit',
  tableName: 'rate_limit',
  indexes: [{ name: 'rate_limit_forgotten', properties: ['forgottenAt'] }],
  properties: {
    /** What is counted and for whom, as a hash: addresses are not kept. */
    key: p.text().primary(),
    count: p.integer(),
    /** Until then the next try is turned away. Null: it is not. */
    blockedUntil: instant().nullable(),
    /** From then on the counter starts anew. */
    forgottenAt: instant(),
  },
});
