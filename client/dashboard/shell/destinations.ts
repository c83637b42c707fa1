import { KeyRound, Map as MapIcon, Settings, Users } from 'lucide-react';

/** Where the bars lead, in order. `short` is for the tab bar of a phone. */
export const destinations = [
  { path: '/trips', name: 'Trips', short: 'Trips', Icon: MapIcon },
  { path: '/contacts', name: 'Contacts', short: 'Contacts', Icon: Users },
  { path: '/portal-accounts', name: 'Portal accounts', short: 'Portal', Icon: KeyRound },
  { path: '/settings', name: 'Settings', short: 'Settings', Icon: Settings },
];
