import type { DocumentKind, HomeTripFragment } from '../gql/graphql.ts';
import { daysSince, isNew } from './home-order.ts';

export const words = {
  title: 'Your page',
  heading: (firstName: string) => `Hi ${firstName}`,
  firstVisit: (email: string) => `Your password is set. Next time, sign in with ${email}.`,
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  stillIn: 'You are still signed in.',
  signedInAs: 'Signed in as',
  noTrips: (agency: string) => `Nothing here yet. When ${agency} adds you to a trip, you will find it here.`,
  noDates: 'Dates to come',
  past: 'Past trip',
  nothingShared: 'Nothing was shared on this trip.',
  noDocuments: (agency: string) => `Nothing here yet. When ${agency} shares a plan, you will find it here.`,
  kinds: { PROPOSAL: 'Proposal', INVOICE: 'Invoice', ITINERARY: 'Itinerary' } satisfies Record<DocumentKind, string>,
  isNew: 'New',
  newTab: ', opens in a new tab',
};

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** One sentence on what there is to see, under the greeting. */
export function summarise(trips: readonly HomeTripFragment[], now: Date): string {
  const documents = trips.flatMap((trip) => trip.documents);
  const fresh = documents.filter((document) => isNew(document, now));
  if (trips.length === 0) return 'Your trips with us will be here.';
  if (fresh.length === 0)
    return documents.length > 0 ? 'All that was shared with you is here.' : 'Your trips with us are here.';
  const count = NUMBERS[fresh.length] ?? fresh.length;
  const today = fresh.every((document) => daysSince(document.sharedAt, now) === 0);
  return `${count} new ${fresh.length === 1 ? 'thing' : 'things'} ${today ? 'today' : 'in the last seven days'}.`;
}

/** "today", "yesterday", or null where a date says it better. */
export function recentDay(at: string, now: Date): string | null {
  return ['today', 'yesterday'][daysSince(at, now)] ?? null;
}
