/** What may go wrong at Google, with what its button says. The mail is taken all the same where it says so. */
export const googleFaults = {
  'token-revoked': 'The permission was taken back (invalid_grant)',
  'token-unavailable': 'Its sign-in is out of order: no fresh tokens (503)',
  'token-hangs': 'Its sign-in never answers',
  'scope-missing': 'The permission to send is missing (403)',
  'rate-limited': 'Too many at once (429)',
  'user-rate-limited': 'The limit of this address is reached (403)',
  policy: 'The administrator does not allow it (403)',
  unavailable: 'Gmail is out of order (503)',
  garbage: 'A stranger answers (200)',
  hangs: 'Gmail takes the mail and never answers',
  'reset-before-accept': 'The connection breaks before the mail is taken',
  'reset-after-accept': 'The connection breaks after the mail was taken',
} as const;
export type GoogleFault = keyof typeof googleFaults;

/** How Gmail's API words an error. */
export function gmailError(code: number, reason: string, message: string) {
  return { error: { code, message, errors: [{ message, domain: 'global', reason }], status: statuses[code] } };
}

const statuses: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
};

/** What Gmail answers under a fault; null for a fault that is no answer. */
export function gmailAnswerTo(fault: GoogleFault | null): { code: number; body: object } | null {
  switch (fault) {
    case 'scope-missing':
      return { code: 403, body: gmailError(403, 'insufficientPermissions', 'Insufficient Permission') };
    case 'rate-limited':
      return { code: 429, body: gmailError(429, 'rateLimitExceeded', 'Too many concurrent requests for user') };
    case 'user-rate-limited':
      return { code: 403, body: gmailError(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded') };
    case 'policy':
      return {
        code: 403,
        body: gmailError(403, 'domainPolicy', 'The domain administrators have disabled Gmail apps.'),
      };
    case 'unavailable':
      return { code: 503, body: gmailError(503, 'backendError', 'The service is currently unavailable.') };
    default:
      return null;
  }
}
