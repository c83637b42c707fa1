import { portalAccountEventKinds } from '../portal/access.rules.ts';

/** What happens on a trip: to its travelers' accounts, at the portal's door, and to its documents. */
export const tripEventKinds = [...portalAccountEventKinds, 'SIGNED_IN', 'DOCUMENT_SHARED'] as const;
export type TripEventKind = (typeof tripEventKinds)[number];
