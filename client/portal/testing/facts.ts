/** An agency, its links and a client, as the server tells them. */
export const agency = {
  name: 'Pride Travelers',
  slug: 'pride-travelers',
  branding: { logoUrl: null, brandColor: '#9b1b5a' },
  passwordRules: { minLength: 12, maxLength: 256 },
};

export const claimLink = {
  firstName: 'Ana',
  email: 'ana@ruizfamily.example',
  invitedBy: 'Pat',
  expiresAt: '2026-11-27T08:12:00.000Z',
};

export const resetLink = { ...claimLink, invitedBy: null };

export const viewer = { id: 'c1', firstName: 'Ana', email: 'ana@ruizfamily.example', agency, trips: [] };

export const signedIn = { viewer, errors: [] };

/** A payload that refuses, in any of the mutations. */
export function refused(code: string, more: { message?: string; path?: string[]; retryAt?: string } = {}) {
  return { viewer: null, message: '', passwordReset: false, errors: [{ code, message: 'No.', ...more }] };
}
