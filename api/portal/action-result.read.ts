import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import { emailDeliveryColumns } from '../mail/email-delivery.columns.ts';
import { type ContactRow, withAccount } from './access.columns.ts';
import { portalAccountColumn } from './portal-account.columns.ts';

/** A contact's account as an action has left it, and the mail that the action sent. */
export const actionResult = agencyRead(
  'action_result',
  (me, $: { contactId: string; deliveryId: string | null; now: Date }) =>
    me.select((me) => [
      jsonObjectFrom(
        withAccount(
          me
            .selectFrom('contact')
            .whereRef('contact.agency_id', '=', 'me.agency_id')
            .where('contact.id', '=', $.contactId),
        ).select((row) => [
          portalAccountColumn(row as unknown as ContactRow, $).as('portalAccount'),
          jsonObjectFrom(
            row
              .selectFrom('email_delivery')
              .whereRef('email_delivery.agency_id', '=', 'contact.agency_id')
              .where('email_delivery.id', '=', $.deliveryId)
              .select(emailDeliveryColumns),
          ).as('delivery'),
        ]),
      ).as('result'),
    ]),
);
