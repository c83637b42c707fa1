import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../database/statement.ts';
import { type AtTime, type ContactRow, inviteExpiresAt } from './access.columns.ts';
import type { PortalAccountState } from './access.rules.ts';

/** `stateOf` of access.rules.ts, for a statement that filters by it. */
export const stateColumn = (row: ContactRow): RawBuilder<PortalAccountState> =>
  sql`case
    when ${row.ref('account.created_at')} is null then 'NONE'
    when ${row.ref('account.disabled_at')} is not null then 'DISABLED'
    when ${row.ref('account.password_set_at')} is not null then 'ACTIVE'
    else 'PENDING' end`;

/** PENDING without a live claim link. */
export const inviteExpiredColumn = (row: ContactRow, $: AtTime) =>
  sql<boolean>`(${stateColumn(row)} = 'PENDING' and ${inviteExpiresAt(row, $)} is null)`;

/** The newest e-mail did not arrive. */
export const deliveryProblemColumn = (row: ContactRow) =>
  sql<boolean>`coalesce(${row
    .selectFrom('email_delivery as newest')
    .whereRef('newest.agency_id', '=', 'contact.agency_id')
    .whereRef('newest.contact_id', '=', 'contact.id')
    .orderBy('newest.created_at', 'desc')
    .orderBy('newest.id', 'desc')
    .limit(1)
    .select((newest) => newest('newest.status', 'in', ['BOUNCED', 'SPAM_COMPLAINT', 'FAILED']).as('trouble'))}, false)`;

/** The invite has expired, or the newest e-mail did not arrive. */
export const needsAttentionColumn = (row: ContactRow, $: AtTime) =>
  sql<boolean>`(${inviteExpiredColumn(row, $)} or ${deliveryProblemColumn(row)})`;

/** Where a statement of the agency side starts. */
export type Me = ExpressionBuilder<Tables & { me: { agency_id: string; actor_id: string } }, 'me'>;

/** The contacts of whom `needsAttentionColumn` is true, found by what is wrong with them. */
export const attention = (me: Me, $: AtTime) => expired(me, $).union(troubled(me));

/** The contacts of whom `inviteExpiredColumn` is true. */
export const expired = (me: Me, $: AtTime) =>
  me
    .selectFrom('portal_account as pending')
    .whereRef('pending.agency_id', '=', 'me.agency_id')
    .where('pending.password_set_at', 'is', null)
    .where('pending.disabled_at', 'is', null)
    .where((pending) =>
      pending.not(
        pending.exists(
          pending
            .selectFrom('portal_link as live')
            .whereRef('live.agency_id', '=', 'pending.agency_id')
            .whereRef('live.contact_id', '=', 'pending.contact_id')
            .where(sql<boolean>`live.purpose = 'CLAIM' and live.used_at is null and live.voided_at is null`)
            .where('live.expires_at', '>', $.now),
        ),
      ),
    )
    .select('pending.contact_id');

/** The contacts of whom `deliveryProblemColumn` is true. */
const troubled = (me: Me) =>
  me
    .selectFrom('email_delivery as trouble')
    .whereRef('trouble.agency_id', '=', 'me.agency_id')
    // As the index on them has it, which no parameter would match.
    .where(sql<boolean>`trouble.status in ('BOUNCED', 'SPAM_COMPLAINT', 'FAILED')`)
    .where((trouble) =>
      trouble.not(
        trouble.exists(
          trouble
            .selectFrom('email_delivery as newer')
            .whereRef('newer.agency_id', '=', 'trouble.agency_id')
            .whereRef('newer.contact_id', '=', 'trouble.contact_id')
            .where(sql<boolean>`(newer.created_at, newer.id) > (trouble.created_at, trouble.id)`),
        ),
      ),
    )
    // Of mails to clients: one to an agent is about no contact.
    .where('trouble.contact_id', 'is not', null)
    .select((trouble) => trouble.ref('trouble.contact_id').$notNull().as('contact_id'));
