import type { Mail } from './mail.ts';
import type { PostOffice } from './post-office.ts';
import type { Call } from './provider.ts';
import type { Worker } from './worker.ts';

/** What may be wrong with the moment at which a provider is asked. */
export type Finding = 'strange' | 'unrecorded' | 'sentAfterDeath' | 'overtaken';

/**
 * Looks at a call when it comes in: its attempt must stand in the row already, and its link must not have ended,
 * nor its address been suppressed, before the attempt began. A call that was on its way then cannot be taken back: it is
 * only counted. How long a worker takes says nothing: what counts is what it could know.
 */
export async function inspect({ app }: PostOffice, mail: Mail, call: Call, worker: Worker): Promise<Finding[]> {
  const attempts = await readAttempts(app.pool, mail.id);
  if (attempts === null) return [];
  const findings: Finding[] = [];
  const askedAgain = call.carrier === 'GMAIL' ? mail.renewals : 0;
  if (attempts < mail.asked[call.carrier] - askedAgain) findings.push('unrecorded');
  const { death } = mail;
  if (death && death.at < call.at) {
    // An attempt that was begun since, or one that had its answer and went on to the other provider.
    const isNew = attempts > death.attempts || (mail.answeredAt.get(worker.name) ?? 0) > death.at;
    findings.push(isNew ? 'sentAfterDeath' : 'overtaken');
  }
  return findings;
}

/** Null while the database is away. */
async function readAttempts(pool: PostOffice['app']['pool'], id: string): Promise<number | null> {
  try {
    const { rows } = await pool.query('select attempts from email_delivery where id = $1', [id]);
    return rows[0].attempts;
  } catch {
    return null;
  }
}
