import { defineEntity, p } from '@mikro-orm/core';
import { Actor } from '../agency/actor.entity.ts';
import { appendOnly } from '../database/append-only.ts';
import { instant, references } from '../database/columns.ts';
import { EmailDelivery } from '../mail/email-delivery.entity.ts';
import { portalAccountEventKinds, portalAccountStates } from './access.rules.ts';
import { PortalAccount } from './portal-account.entity.ts';

/** A change of a portal account, written in the transaction that makes it. Append-only. */
export const PortalAccountEvent = defineEntity({
  name: 'PortalAccountEvent',
  tableName: 'portal_account_event',
  triggers: [appendOnly('portal_account_event')],
  indexes: [{ name: 'portal_account_event_of_account', properties: ['agencyId', 'contactId', 'occurredAt', 'id'] }],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    contactId: p.uuid(),
    kind: p.enum(portalAccountEventKinds),
    occurredAt: instant(),
    /** Null: the client, or the product by itself; the kind tells which. */
    actorId: p.uuid().nullable(),
    fromState: p.enum(portalAccountStates),
    toState: p.enum(portalAccountStates),
    /** After the change: with EMAIL_CHANGED the contact's on file, else the account's own. */
    email: p.text().nullable(),
    deliveryId: p.uuid().nullable(),
    account: () => references(PortalAccount, 'agency_id', 'contact_id'),
    actor: () => references(Actor, 'agency_id', 'actor_id'),
    delivery: () => references(EmailDelivery, 'agency_id', 'delivery_id'),
  },
});
