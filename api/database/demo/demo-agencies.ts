import type { NewContact } from '../../contact/create-contact.ts';
import type { PortalAction } from '../../portal/access.rules.ts';
import type { NewDocument } from '../../trip/create-document.ts';

/** What happened to a contact's access, and how many days ago. */
export type Chapter = [daysAgo: number, what: PortalAction | 'CLAIM' | 'SIGN_IN'];

interface DemoContact extends NewContact {
  story?: Chapter[];
}

interface DemoTrip {
  name: string;
  /** Days from today. */
  startsIn: number;
  nights: number;
  /** In strip order; the first is the primary. */
  travelers: string[];
  documents?: (NewDocument & { sharedDaysAgo?: number })[];
}

export interface DemoAgency {
  name: string;
  slug: string;
  timeZone: string;
  brandColor: string;
  agent: { name: string; email: string; password: string };
  contacts: Record<string, DemoContact>;
  trips: DemoTrip[];
}

const active: Chapter[] = [
  [16, 'SEND_INVITE'],
  [15, 'CLAIM'],
];

export const demoAgencies: DemoAgency[] = [
  {
    name: 'Pride Travelers',
    slug: 'pride-travelers',
    timeZone: 'Europe/Madrid',
    brandColor: '#9b1b5a',
    agent: { name: 'Pat', email: 'pat@pridetravelers.example', password: 'demo-pat-2026' },
    contacts: {
      ana: { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@ruizfamily.example', phone: '+34 612 408 551' },
      mateo: {
        firstName: 'Mateo',
        lastName: 'Ruiz',
        email: 'mateo@ruizfamily.example',
        phone: '+34 612 408 552',
        story: [...active, [6, 'SIGN_IN'], [1, 'SIGN_IN']],
      },
      lucia: {
        firstName: 'Lucía',
        lastName: 'Ruiz',
        email: 'lucia.ruiz@fastmail.example',
        phone: '+34 655 120 937',
        story: [[2, 'SEND_INVITE']],
      },
      carmen: { firstName: 'Carmen', lastName: 'Vidal', phone: '+34 931 774 206' },
      jorge: {
        firstName: 'Jorge',
        lastName: 'Vidal',
        email: 'jorge@vidalbonet.example',
        phone: '+34 931 774 207',
        story: [...active, [13, 'SIGN_IN'], [12, 'DISABLE_ACCESS']],
      },
      henrik: {
        firstName: 'Henrik',
        lastName: 'Aasen',
        email: 'henrik.aasen@nordvik.example',
        story: [[15, 'SEND_INVITE']],
      },
      priya: {
        firstName: 'Priya',
        lastName: 'Menon',
        email: 'priya@menonstudio.example',
        story: [
          [9, 'SEND_INVITE'],
          [8, 'CANCEL_AND_DISABLE'],
        ],
      },
      ines: { firstName: 'Inês', lastName: 'Carvalho', email: 'ines@carvalho.example', story: [[3, 'SEND_INVITE']] },
      tomas: {
        firstName: 'Tomás',
        lastName: 'Carvalho',
        email: 'tomas@carvalho.example',
        story: [...active, [7, 'SIGN_IN']],
      },
    },
    trips: [
      {
        name: 'Lisbon & the Algarve',
        startsIn: 171,
        nights: 10,
        travelers: ['ana', 'mateo', 'lucia', 'carmen', 'jorge'],
        documents: [
          { kind: 'PROPOSAL', title: 'Lisbon & the Algarve, version 2', url: 'https://example.com/lisbon-proposal' },
          { kind: 'INVOICE', title: 'Deposit, €2,508.00' },
          { kind: 'ITINERARY', title: 'Day by day', url: 'https://example.com/lisbon-days', sharedDaysAgo: 6 },
        ],
      },
      { name: 'Lofoten, late light', startsIn: 96, nights: 7, travelers: ['henrik', 'priya'] },
      { name: 'Douro by train', startsIn: 38, nights: 5, travelers: ['ines', 'tomas'] },
    ],
  },
  {
    name: 'Harbor Holidays',
    slug: 'harbor-holidays',
    timeZone: 'America/New_York',
    brandColor: '#f2b53a',
    agent: { name: 'Sam', email: 'sam@harborholidays.example', password: 'demo-sam-2026' },
    contacts: {
      grace: {
        firstName: 'Grace',
        lastName: 'Okonkwo',
        email: 'grace.okonkwo@postbox.example',
        story: [...active, [5, 'SIGN_IN']],
      },
      walter: { firstName: 'Walter', lastName: 'Braun', email: 'w.braun@braunholz.example' },
    },
    trips: [
      {
        name: 'Zanzibar, unhurried',
        startsIn: 61,
        nights: 12,
        travelers: ['grace', 'walter'],
        documents: [{ kind: 'PROPOSAL', title: 'Zanzibar, first ideas' }],
      },
    ],
  },
];
