import type { Pool } from 'pg';
import type { Mail } from './mail.ts';

interface Row {
  id: string;
  status: string;
  provider: string | null;
  messageId: string | null;
  erased: boolean;
}

/** What became of the mails of a run, held against what the providers saw. */
export async function judge(pool: Pool, mails: Mail[], now: Date) {
  const { rows } = await pool.query<Row>(
    `select id, status, provider, provider_message_id as "messageId", sealed_link is null as erased from email_delivery`,
  );
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const isLinkAlive = ({ death, expiresAt }: Mail) => death?.of !== 'link' && (expiresAt === null || now < expiresAt);
  return {
    /** Nobody has taken them, and nothing stood in the way for good. */
    lost: mails.filter((mail) => mail.taken.length === 0 && !mail.refused && !mail.death && isLinkAlive(mail)).length,
    /** Taken more than once, each time with the same link: by the link they are told apart. */
    duplicated: mails.filter((mail) => mail.taken.length > 1).length,
    wrong: mails.flatMap((mail) => {
      const row = rowOf.get(mail.id);
      const problem = row ? findProblem(mail, row, isLinkAlive(mail)) : 'has no row';
      return problem ? [`${problem}: ${JSON.stringify({ ...mail, ...row })}`] : [];
    }),
  };
}

function findProblem(mail: Mail, { status, provider, messageId, erased }: Row, isLinkAlive: boolean): string | null {
  if (!erased) return `${status} with its link still there`;
  switch (status) {
    case 'SENT':
      return mail.taken.some((taken) => taken.carrier === provider && taken.messageId === messageId)
        ? null
        : 'SENT without the receipt';
    case 'FAILED':
      return mail.refused || mail.death?.of === 'address' ? null : 'FAILED and nobody has refused it';
    case 'SUPERSEDED':
      return isLinkAlive ? 'SUPERSEDED and its link is alive' : null;
    default:
      return `still ${status}`;
  }
}
