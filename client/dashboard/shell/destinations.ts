import { Map as MapIcon } from 'lucide-react';

/** Where the bars lead, in order. */
export const destinations = [{ path: '/trips', name: 'Trips', Icon: MapIcon }];
