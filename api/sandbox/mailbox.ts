import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A mail as the provider took it: what its reader would find. */
export interface ReceivedMail {
  /** The provider's message id. */
  id: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  provider: 'POSTMARK' | 'GMAIL';
  from: string;
  to: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  /** What we told the provider of it, which its webhooks tell us again. */
  metadata?: Record<string, string>;
}

export interface Mailbox {
  add(mail: ReceivedMail): void;
  /** Newest first. */
  list(): readonly ReceivedMail[];
  find(id: string): ReceivedMail | undefined;
}

const capacity = 300;

/**
 * Opens the place where the sandbox keeps what was sent: the newest 300 mails, in memory, and in `file` too if one is
 * given, so that a restart keeps them. One line of JSON a mail; readable by this user only, for it holds live links.
 */
export function openMailbox(file?: string): Mailbox {
  let mails = file === undefined ? [] : readMails(file).slice(-capacity);
  return {
    add(mail) {
      mails.push(mail);
      if (file !== undefined) appendMail(file, mail);
      if (mails.length < 2 * capacity) return;
      mails = mails.slice(-capacity);
      if (file !== undefined) rewriteMails(file, mails);
    },
    list: () => mails.slice(-capacity).reverse(),
    find: (id) => mails.slice(-capacity).find((mail) => mail.id === id),
  };
}

function readMails(file: string): ReceivedMail[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(readLine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A process that was killed while it wrote leaves half a line: that mail is lost, the others are not. */
function readLine(line: string): ReceivedMail[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

function appendMail(file: string, mail: ReceivedMail): void {
  mkdirSync(dirname(file), { recursive: true });
  // The leading line break keeps a mail clear of a half-written line before it.
  appendFileSync(file, `\n${JSON.stringify(mail)}`, { mode: 0o600 });
}

function rewriteMails(file: string, mails: ReceivedMail[]): void {
  writeFileSync(`${file}.new`, mails.map((mail) => JSON.stringify(mail)).join('\n'), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
