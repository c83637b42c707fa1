export const documentKinds = ['PROPOSAL', 'INVOICE', 'ITINERARY'] as const;
export type DocumentKind = (typeof documentKinds)[number];
