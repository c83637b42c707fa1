import { defineEntity, p } from '@mikro-orm/core';
import { Actor } from '../agency/actor.entity.ts';
import { instant, references } from '../database/columns.ts';
import { linkPurposes } from './link.rules.ts';
import { PortalAccount } from './portal-account.entity.ts';

/** A one-shot link in a mail: what is known of it. Its hash is in the vault. */
export const PortalLink = defineEntity({
  name: 'PortalLink',
  tableName: 'portal_link',
  uniques: [
    {
      name: 'portal_link_one_standing',
      expression:
        'create unique index "portal_link_one_standing" on "portal_link" ("agency_id", "contact_id", "purpose") where "used_at" is null and "voided_at" is null',
    },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    contactId: p.uuid(),
    purpose: p.enum(linkPurposes),
    /** The agent who invited in person; null when nobody did. */
    invitedBy: p.uuid().nullable(),
    createdAt: instant(),
    /** Dead from this instant on. */
    expiresAt: instant(),
    usedAt: instant().nullable(),
    voidedAt: instant().nullable(),
    /** When its page was last opened although it is void: its reader holds an old email. */
    openedVoidAt: instant().nullable(),
    account: () => references(PortalAccount, 'agency_id', 'contact_id'),
    inviter: () => references(Actor, 'agency_id', 'invited_by'),
  },
});
