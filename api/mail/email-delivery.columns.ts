import type { ExpressionBuilder } from 'kysely';
import { actorColumn } from '../agency/actor.columns.ts';
import type { Tables } from '../database/statement.ts';
import type { ClientPurpose } from './delivery.rules.ts';

/** GraphQL's EmailDelivery: a mail to a client. */
export const emailDeliveryColumns = <DB extends Tables>(delivery: ExpressionBuilder<DB, 'email_delivery'>) =>
  [
    'email_delivery.id',
    delivery.ref('email_delivery.purpose').$castTo<ClientPurpose>().as('purpose'),
    'email_delivery.to',
    'email_delivery.status',
    'email_delivery.provider',
    'email_delivery.fell_back as fellBack',
    'email_delivery.fall_back_reason as fallBackReason',
    'email_delivery.created_at as createdAt',
    'email_delivery.sent_at as sentAt',
    'email_delivery.problem',
    actorColumn(delivery, 'email_delivery.agency_id', 'email_delivery.triggered_by').as('triggeredBy'),
  ] as const;
