export type ContactTab = 'info' | 'access';

/** Leads to a tab of a contact's drawer, over the page it is opened from. */
export type ContactPath = (contactId: string, tab: ContactTab) => string;

/** The drawer over a trip. */
export function contactPathOver(tripId: string): ContactPath {
  return contactPathIn(`/trips/${tripId}`, new URLSearchParams());
}

/** The drawer over a page, whose own search stays in the address. */
export function contactPathIn(pathname: string, search: URLSearchParams): ContactPath {
  return (contactId, tab) => {
    const parameters = new URLSearchParams(search);
    parameters.set('contact', contactId);
    parameters.set('tab', tab);
    return `${pathname}?${parameters}`;
  };
}

/** The drawer over the list of contacts, in which `search` was looked for. */
export function contactPathInList(search: string): ContactPath {
  return (contactId, tab) => `/contacts/${contactId}?${new URLSearchParams(search ? { search, tab } : { tab })}`;
}

/** To a contact's email, ready to be typed over. */
export function emailPath(contactId: string, pathTo: ContactPath): string {
  return `${pathTo(contactId, 'info')}#email`;
}

/** The tab that an address names; Contact Info where it names none. */
export function tabOf(search: URLSearchParams): ContactTab {
  return search.get('tab') === 'access' ? 'access' : 'info';
}
