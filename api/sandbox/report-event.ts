import type { ReceivedMail } from './mailbox.ts';
import type { PostmarkSandbox } from './postmark.sandbox.ts';
import { type Report, writeEvent } from './postmark-event.ts';

/** Our own webhook, as Postmark would know it. */
export interface Webhook {
  url: string;
  password: string;
}

/** Something that was reported, and the HTTP status that our webhook answered. */
export interface Reported {
  report: Report;
  at: string;
  status: number;
}

export interface Reporter {
  /** Lets Postmark report a fate of a mail, over HTTP and with its password. */
  report(mail: ReceivedMail, report: Report): Promise<void>;
  /** What was reported of a mail since the start, the oldest first. */
  listReported(mailId: string): readonly Reported[];
}

/** Makes what stands in for Postmark's webhooks. */
export function createReporter(webhook: Webhook, postmark: PostmarkSandbox): Reporter {
  const told = new Map<string, Reported[]>();
  return {
    async report(mail, report) {
      if (report === 'HARD_BOUNCE' || report === 'SPAM_COMPLAINT' || report === 'SUPPRESSED')
        postmark.suppress(mail.to);
      if (report === 'LIFTED') postmark.release(mail.to);
      const status = await postEvent(webhook, writeEvent(mail, report));
      told.set(mail.id, [...(told.get(mail.id) ?? []), { report, at: new Date().toISOString(), status }]);
    },
    listReported: (mailId) => told.get(mailId) ?? [],
  };
}

async function postEvent({ url, password }: Webhook, event: object): Promise<number> {
  const authorization = `Basic ${Buffer.from(`postmark:${password}`).toString('base64')}`;
  const headers = { 'content-type': 'application/json', authorization };
  const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(event) });
  return status;
}
