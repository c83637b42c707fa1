import { auth, gmail } from 'googleapis/build/src/apis/gmail/index.js';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { GoogleClient } from '../agency/google.rules.ts';
import { type GmailFailure, type GmailResult, judgeGmailAnswer, judgeGmailFailure } from './gmail.rules.ts';
import { cleanLine, writeSenderName } from './line.rules.ts';

/** A mail ready for an agent's Gmail. */
export interface GmailMail {
  from: { name: string; address: string };
  to: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
}

export interface Gmail {
  /** Hands one mail to the Gmail that a refresh token opens, once. Never throws: what went wrong is in the result. */
  send(mail: GmailMail, refreshToken: string): Promise<GmailResult>;
}

/** What an OAuth client holds: a refresh token, and the access token that it last brought. */
type Credentials = InstanceType<typeof auth.OAuth2>['credentials'];

const mostRemembered = 1_000;

/** Makes a sender on Google's own client. Access tokens are kept in memory for the hour that they last. */
export function createGmail(google: GoogleClient): Gmail {
  const { clientId, clientSecret, hosts, timeoutSeconds = 10, tokenTimeoutSeconds = 2 } = google;
  const remembered = new Map<string, Credentials>();
  return {
    async send(mail, refreshToken) {
      if (/[\s,;<>]/.test(mail.to)) return { kind: 'refused', reason: 'This is not an email address.' };
      const client = open(remembered.get(refreshToken) ?? { refresh_token: refreshToken });
      try {
        const raw = (await writeMime(mail)).toString('base64url');
        const { data } = await gmail({ version: 'v1', auth: client }).users.messages.send(
          { userId: 'me', requestBody: { raw } },
          { rootUrl: hosts.gmail },
        );
        return judgeGmailAnswer(data);
      } catch (error) {
        return judgeGmailFailure(readFailure(error, hosts.token));
      } finally {
        remember(refreshToken, client.credentials);
      }
    },
  };

  /** A client for one mail, so that its time is limited as a whole: for a fresh token and the mail together. */
  function open(credentials: Credentials) {
    const client = new auth.OAuth2({
      clientId,
      clientSecret,
      credentials,
      // A 401 is answered by one fresh token.
      forceRefreshOnFailure: true,
      endpoints: { oauth2TokenUrl: hosts.token },
      transporterOptions: {
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
        fetchImplementation: fetch,
        // A redirect is no answer, and following it would hand the token to another host.
        redirect: 'manual',
      },
    });
    client.transporter.interceptors.request.add({
      resolved: async (request) => {
        // Postmark is there at once: no time is lost on a second try, which the package would make at the token's door.
        Object.assign(request, { retry: false, retryConfig: undefined });
        // Nothing has left yet at that door: given up early, Postmark takes the mail while the agent still waits.
        if (isOf(request.url, hosts.token)) request.signal = withTimeout(request.signal, tokenTimeoutSeconds);
        return request;
      },
    });
    return client;
  }

  function remember(refreshToken: string, credentials: Credentials): void {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(refreshToken, credentials);
  }
}

const withTimeout = (signal: AbortSignal | null | undefined, seconds: number): AbortSignal =>
  AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(seconds * 1000)]);

/** The whole message, headers encoded by the library. */
function writeMime({ from, to, replyTo, subject, html, text }: GmailMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: writeSenderName(from.name), address: from.address },
    to: { name: '', address: to },
    replyTo: replyTo === null ? undefined : { name: '', address: replyTo },
    subject: cleanLine(subject),
    html,
    text,
    // Nothing in a mail is a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Reads what Google's client throws, wherever in it the cause lies. */
function readFailure(error: unknown, tokenUrl: string): GmailFailure {
  const { config, response } = error as {
    config?: { url?: URL | string };
    response?: { status: number; data?: unknown };
  };
  return {
    step: isOf(config?.url, tokenUrl) ? 'token' : 'send',
    status: response?.status ?? 0,
    reasons: readReasons(response?.data),
    connected: config !== undefined && !hasCode(error, unconnected),
  };
}

const isOf = (url: URL | string | undefined, base: string) => String(url ?? '').startsWith(base);

/** At the token's door `{ error: 'invalid_grant' }`; of an API `{ error: { errors: [{ reason }], details: [{ reason }] } }`. */
function readReasons(data: unknown): string[] {
  const { error } = (data ?? {}) as { error?: string | { errors?: unknown; details?: unknown } };
  if (typeof error === 'string') return [error];
  return [error?.errors, error?.details]
    .flat()
    .flatMap((item) => (item as { reason?: string } | undefined)?.reason ?? []);
}

const unconnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

function hasCode(error: unknown, codes: readonly string[]): boolean {
  if (!(error instanceof Error)) return false;
  return codes.includes((error as NodeJS.ErrnoException).code ?? '') || hasCode(error.cause, codes);
}
