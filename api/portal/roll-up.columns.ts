import { type RawBuilder, sql } from 'kysely';
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
