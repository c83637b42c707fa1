import { defineEntity, p } from '@mikro-orm/core';
import { Agency } from '../agency/agency.entity.ts';
import { instant, references } from '../database/columns.ts';
import { EmailDelivery } from '../mail/email-delivery.entity.ts';
import type { Refusal } from '../portal/access.rules.ts';
import { autoInviteOutcomes } from './auto-invite.rules.ts';

export const Trip = defineEntity({
  name: 'Trip',
  tableName: 'trip',
  indexes: [{ name: 'trip_by_start', properties: ['agencyId', 'startsOn', 'id'] }],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    createdAt: instant(),
    /** When a proposal or an invoice was first shared: that decides about the auto-invite, once and for good. */
    firstSharedAt: instant().nullable(),
    autoInviteOutcome: p.enum(autoInviteOutcomes).nullable(),
    autoInviteTravelerId: p.uuid().nullable(),
    autoInviteDeliveryId: p.uuid().nullable(),
    autoInviteRefusal: p.json().$type<Refusal>().nullable(),
    agency: () => references(Agency, 'agency_id'),
    autoInviteDelivery: () => references(EmailDelivery, 'agency_id', 'auto_invite_delivery_id'),
  },
});
