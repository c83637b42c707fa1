/** What became of handing a mail to an agent's Gmail. `reason` is one sentence for an agent; it is kept, so it tells the past. */
export type GmailResult =
  | { kind: 'sent'; messageId: string }
  /** Google takes nothing from this connection any more: the agent has to connect again. */
  | { kind: 'reconnect'; reason: string }
  /** Not taken this time. `remedy` where it is ours to mend: for whoever runs the program. */
  | { kind: 'refused'; reason: string; remedy?: string }
  /** It may have been taken. */
  | { kind: 'unknown'; reason: string };

/** A request to Google that did not end in a 2xx answer. */
export interface GmailFailure {
  /** Whether a fresh access token was asked for, or the mail handed over. */
  step: 'token' | 'send';
  /** 0: no whole answer came. */
  status: number;
  /** Google's words for why, as short as it says them: `invalid_grant`, `rateLimitExceeded`. */
  reasons: string[];
  /** False: not even a connection was made, so nothing can have arrived. */
  connected: boolean;
}

/** Judges a 2xx answer. A captive page answers 200 too, so only a message's id is a receipt. */
export function judgeGmailAnswer(data: unknown): GmailResult {
  const { id } = (data ?? {}) as { id?: unknown };
  if (typeof id === 'string' && id !== '') return { kind: 'sent', messageId: id };
  return { kind: 'unknown', reason: 'What answered did not speak like Gmail.' };
}

/** Judges a failed request: a time-out after the mail was on its way is the one case in which nobody knows. */
export function judgeGmailFailure(failure: GmailFailure): GmailResult {
  return failure.step === 'token' ? judgeTokenFailure(failure) : judgeSendFailure(failure);
}

function judgeTokenFailure({ status, reasons }: GmailFailure): GmailResult {
  // The other one: the permission was given to another registration of ours.
  if (reasons.some((reason) => ['invalid_grant', 'unauthorized_client'].includes(reason))) return expired;
  if (reasons.some((reason) => ['invalid_client', 'deleted_client'].includes(reason)))
    return {
      kind: 'refused',
      reason: 'Google did not accept the settings of this server.',
      remedy: 'Check GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.',
    };
  return { kind: 'refused', reason: status === 0 ? unreachable : outOfOrder(status) };
}

const missingScope = ['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'];

function judgeSendFailure({ status, reasons, connected }: GmailFailure): GmailResult {
  if (status === 0 && connected) return { kind: 'unknown', reason: 'Gmail did not confirm the email.' };
  if (status === 0) return { kind: 'refused', reason: unreachable };
  // A fresh token was refused as well.
  if (status === 401) return expired;
  if (status === 403 && reasons.some((reason) => missingScope.includes(reason)))
    return { kind: 'reconnect', reason: 'The permission to send from this Gmail was missing.' };
  if (status === 429 || reasons.some((reason) => /LimitExceeded$|^quotaExceeded$/.test(reason)))
    return { kind: 'refused', reason: `This Gmail had reached Google’s sending limit (${status}).` };
  if (status === 403) return { kind: 'refused', reason: 'Google did not let this Gmail send the email (403).' };
  if (status >= 500) return { kind: 'refused', reason: outOfOrder(status) };
  return { kind: 'refused', reason: `Gmail did not accept the email (${status}).` };
}

const expired: GmailResult = {
  kind: 'reconnect',
  reason: 'Google no longer accepted the connection to this Gmail.',
};
const unreachable = 'Gmail could not be reached.';
const outOfOrder = (status: number) => `Gmail was out of order (${status}).`;
