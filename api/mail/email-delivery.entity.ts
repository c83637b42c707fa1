import { defineEntity, p } from '@mikro-orm/core';
import { Actor } from '../agency/actor.entity.ts';
import { Agency } from '../agency/agency.entity.ts';
import { instant, references } from '../database/columns.ts';
import { deliveryStatuses, emailProviders, emailPurposes } from './delivery.rules.ts';

/**
 * A mail: the outbox and the product's record of it in one row, written in the transaction of the change
 * that sends it. It carries all the dispatcher needs, so that mail/ knows nothing of links and accounts.
 */
export const EmailDelivery = defineEntity({
  name: 'EmailDelivery',
  tableName: 'email_delivery',
  indexes: [
    { name: 'email_delivery_of_contact', properties: ['agencyId', 'contactId', 'createdAt', 'id'] },
    { name: 'email_delivery_by_message', properties: ['providerMessageId'] },
    { name: 'email_delivery_of_link', properties: ['agencyId', 'linkId'] },
    {
      // For counting the newest, which lie together: a range of pages, not a leaf a row.
      name: 'email_delivery_by_time',
      expression: `create index "email_delivery_by_time" on "email_delivery" using brin ("created_at")`,
    },
    {
      name: 'email_delivery_due',
      expression: `create index "email_delivery_due" on "email_delivery" ("next_attempt_at") where "status" = 'QUEUED'`,
    },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Null: it is to an agent. */
    contactId: p.uuid().nullable(),
    purpose: p.enum(emailPurposes),
    to: p.text(),
    recipientFirstName: p.text(),
    /** Null for what the client asked for and for auto-invites. */
    triggeredBy: p.uuid().nullable(),
    /** The agent whom the mail names; null when nobody in person sends it. */
    senderName: p.text().nullable(),
    replyTo: p.text().nullable(),
    /** What a client asked for has limits of its own and does not count against the agency's sends. */
    askedByClient: p.boolean().default(false),
    createdAt: instant(),
    status: p.enum(deliveryStatuses),
    provider: p.enum(emailProviders).nullable(),
    providerMessageId: p.text().nullable(),
    fellBack: p.boolean().default(false),
    fallBackReason: p.text().nullable(),
    sentAt: instant().nullable(),
    /** In words for an agent. */
    problem: p.text().nullable(),
    /** The link it carries: sealed while it waits, erased when the delivery is final. */
    linkId: p.uuid().nullable(),
    linkExpiresAt: instant().nullable(),
    sealedLink: p.blob().nullable(),
    attempts: p.integer().default(0),
    nextAttemptAt: instant(),
    /** While a process has it in hand, nobody else sends it. */
    leasedUntil: instant().nullable(),
    leasedBy: p.uuid().nullable(),
    agency: () => references(Agency, 'agency_id'),
    trigger: () => references(Actor, 'agency_id', 'triggered_by'),
  },
});
