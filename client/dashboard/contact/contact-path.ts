export type ContactTab = 'info' | 'access';

/** Leads to a tab of a contact's drawer, over the page it is opened from. */
export type ContactPath = (contactId: string, tab: ContactTab) => string;

/** The drawer over a trip. */
export function contactPathOver(tripId: string): ContactPath {
  return (contactId, tab) => `/trips/${tripId}?${new URLSearchParams({ contact: contactId, tab })}`;
}
