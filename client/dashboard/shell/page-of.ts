/** The page that an address belongs to. A contact's drawer lies over the list of contacts, which stays as it is. */
export function pageOf(pathname: string): string {
  return pathname.startsWith('/contacts/') && pathname !== '/contacts/import' ? '/contacts' : pathname;
}
