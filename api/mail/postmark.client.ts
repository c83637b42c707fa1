import { Errors, Models, ServerClient } from 'postmark';
import { cleanLine, writeMailbox } from './line.rules.ts';
import { judgeAnswer, judgeFailure, type PostmarkFailure, type SendResult } from './postmark.rules.ts';

interface PostmarkOptions {
  serverToken: string;
  /** http or https, with port and path if need be. */
  apiUrl: string;
  /** The verified sender address; its display name is each mail's own. */
  from: string;
  /** Whole seconds until a request without an answer is given up. */
  timeoutSeconds?: number;
}

/** A mail ready for a provider. */
export interface OutgoingMail {
  agencyId: string;
  deliveryId: string;
  purpose: string;
  /** Shown as the sender: the agency's name. */
  fromName: string;
  to: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
}

export interface Postmark {
  /** Hands one mail to Postmark, once. Never throws: what went wrong is in the result. */
  send(mail: OutgoingMail): Promise<SendResult>;
}

/**
 * Makes a sender on Postmark's own client.
 * @throws TypeError when `apiUrl` is no URL
 */
export function createPostmark({ serverToken, apiUrl, from, timeoutSeconds = 10 }: PostmarkOptions): Postmark {
  const url = new URL(apiUrl);
  const client = new ServerClient(serverToken, {
    useHttps: url.protocol === 'https:',
    requestHost: url.host + url.pathname.replace(/\/+$/, ''),
    timeout: timeoutSeconds,
    // A redirect is no answer, and following it would hand the token to another host.
    fetch: (input, init) => fetch(input, { ...init, redirect: 'manual' }),
  });
  return {
    async send(mail) {
      // Postmark reads To as a list: one address must not become two.
      if (/[\s,;<>]/.test(mail.to)) return judgeFailure({ status: 422, code: 300, message: "Invalid 'To' address" });
      try {
        return judgeAnswer(await client.sendEmail(writeMessage(mail, from)));
      } catch (error) {
        return judgeFailure(readFailure(error));
      }
    },
  };
}

function writeMessage(mail: OutgoingMail, from: string): Models.Message {
  return {
    From: writeMailbox(mail.fromName, from),
    To: mail.to,
    ...(mail.replyTo === null ? {} : { ReplyTo: mail.replyTo }),
    Subject: cleanLine(mail.subject),
    HtmlBody: mail.html,
    TextBody: mail.text,
    MessageStream: 'outbound',
    Tag: mail.purpose,
    // By this the webhook finds the delivery, also before the message's id is written down.
    Metadata: { agency: mail.agencyId, delivery: mail.deliveryId },
    // Tracking rewrites the link, and whoever tracks could then open it.
    TrackOpens: false,
    TrackLinks: Models.LinkTrackingOptions.None,
  };
}

function readFailure(error: unknown): PostmarkFailure {
  // A body that breaks off is not a PostmarkError: the package reads it outside its own guard.
  if (!(error instanceof Errors.PostmarkError)) return { status: 0, code: 0, message: '' };
  return { status: error.statusCode, code: error.code, message: error.message };
}
