import { suppressedProblem } from './suppression.rules.ts';

/** What became of one attempt to hand a mail to a provider. `message` is one sentence for an agent; it is kept, so it tells the past. */
export type SendResult =
  | { kind: 'sent'; messageId: string }
  /** Final: the same mail will never be taken. */
  | { kind: 'refused'; reason: 'suppressed' | 'invalid-address' | 'rejected'; message: string }
  /** Ours to mend: keep the mail queued and tell whoever runs the program, in the words of `remedy`. */
  | { kind: 'misconfigured'; message: string; remedy: string }
  /** Passing: try again later. The mail may have been taken. */
  | { kind: 'retry'; message: string };

/** A request that did not end in a 2xx answer. `status` 0: no whole answer came. `code` is Postmark's ErrorCode, or 0. */
export interface PostmarkFailure {
  status: number;
  code: number;
  message: string;
}

/** Judges a 2xx answer. A proxy or a captive page answers 200 too, so only Postmark's own receipt counts as sent. */
export function judgeAnswer(answer: unknown): SendResult {
  const { ErrorCode, MessageID } = (answer ?? {}) as { ErrorCode?: unknown; MessageID?: unknown };
  if (ErrorCode === 0 && typeof MessageID === 'string' && MessageID !== '')
    return { kind: 'sent', messageId: MessageID };
  return { kind: 'retry', message: 'The answer to our request did not come from Postmark.' };
}

/** Judges a failed request. The provider's own words never get out: they may quote the mail. */
export function judgeFailure({ status, code, message }: PostmarkFailure): SendResult {
  if (status === 0) return { kind: 'retry', message: 'Postmark could not be reached, or did not answer in time.' };
  if (status === 429) return { kind: 'retry', message: 'Postmark asked us to send more slowly.' };
  if (status === 408 || status >= 500) return { kind: 'retry', message: `Postmark was out of order (${status}).` };
  if (status === 401)
    return misconfigured('the server token', 'Set POSTMARK_SERVER_TOKEN to the token of the Postmark server.');
  if (status === 422) return judgeRefusal(code, message);
  return misconfigured('the address of its API', `Check POSTMARK_API_URL: it answers ${status}.`);
}

const accountCodes = [405, 412, 413];

function judgeRefusal(code: number, message: string): SendResult {
  if (code === 406) {
    return {
      kind: 'refused',
      reason: 'suppressed',
      message: suppressedProblem('UNKNOWN'),
    };
  }
  // 300 covers every field of the request; only the message names the one at fault.
  const field = code === 300 ? /^(?:Invalid|Error parsing) '(\w+)'/.exec(message)?.[1] : undefined;
  if (field === 'To')
    return { kind: 'refused', reason: 'invalid-address', message: 'Postmark says that this is not an email address.' };
  if (code === 400 || code === 401 || field === 'From') {
    return misconfigured('the sender address', 'Set POSTMARK_FROM to an address that Postmark has verified.');
  }
  if (accountCodes.includes(code)) {
    return misconfigured(
      'the account',
      `Postmark does not let the account send (code ${code}): see its Postmark page.`,
    );
  }
  return { kind: 'refused', reason: 'rejected', message: `Postmark did not accept this email (code ${code}).` };
}

function misconfigured(what: string, remedy: string): SendResult {
  return {
    kind: 'misconfigured',
    message: `Postmark did not accept ${what}.`,
    remedy,
  };
}
