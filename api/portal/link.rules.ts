export const linkPurposes = ['CLAIM', 'RESET'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

const hours = 3_600_000;

/** How long a link works, in milliseconds from its minting. Hours, not days: 7 days are 168 h across a DST change. */
export const linkLifetime: Record<LinkPurpose, number> = { CLAIM: 168 * hours, RESET: 1 * hours };
