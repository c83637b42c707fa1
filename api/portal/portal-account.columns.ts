import { jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres';
import { actorColumn } from '../agency/actor.columns.ts';
import { emailDeliveryColumns } from '../mail/email-delivery.columns.ts';
import { type AtTime, accessFacts, type ContactRow, inviteExpiresAt } from './access.columns.ts';

/** GraphQL's PortalAccount without its computed fields: the facts that they are computed from, and what is shown as is. */
export const portalAccountColumn = (row: ContactRow, $: AtTime) =>
  jsonBuildObject({
    id: row.ref('contact.id'),
    email: row.ref('account.email'),
    invitedAt: row.ref('account.invited_at'),
    inviteExpiresAt: inviteExpiresAt(row, $),
    lastSignInAt: row.ref('account.last_sign_in_at'),
    disabledBy: actorColumn(row, 'account.agency_id', 'account.disabled_by'),
    latestDelivery: latestDelivery(row),
    facts: jsonBuildObject(accessFacts(row, $)),
  });

const latestDelivery = (row: ContactRow) =>
  jsonObjectFrom(
    row
      .selectFrom('email_delivery')
      .whereRef('email_delivery.agency_id', '=', 'contact.agency_id')
      .whereRef('email_delivery.contact_id', '=', 'contact.id')
      .orderBy('email_delivery.created_at', 'desc')
      .orderBy('email_delivery.id', 'desc')
      .limit(1)
      .select((delivery) => emailDeliveryColumns(delivery as never)),
  );
