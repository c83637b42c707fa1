import type { DeliveryStatus } from './delivery.rules.ts';

/** What may become of a delivery that a provider has taken. */
export type Fate = Extract<DeliveryStatus, 'SENT' | 'DELIVERED' | 'BOUNCED' | 'SPAM_COMPLAINT'>;

/** No provider is known to have taken it: what came of it is later found to be wrong if one has. */
const untaken: DeliveryStatus[] = ['QUEUED', 'FAILED', 'SUPERSEDED'];
const rising: Fate[] = ['SENT', 'DELIVERED', 'BOUNCED', 'SPAM_COMPLAINT'];

/** The statuses that `fate` takes the place of: fate only rises, so that news may come late, twice and in any order. */
export const statusesBelow = (fate: Fate): DeliveryStatus[] => [...untaken, ...rising.slice(0, rising.indexOf(fate))];
