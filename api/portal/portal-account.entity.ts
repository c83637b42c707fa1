import { defineEntity, p } from '@mikro-orm/core';
import { Actor } from '../agency/actor.entity.ts';
import { instant, references } from '../database/columns.ts';

/**
 * A contact's portal access, from the first invite on. It has no state of its own: `access.rules.ts` derives it from
 * what is stored here (no row, `disabledAt`, `passwordSetAt`).
 */
export const PortalAccount = defineEntity({
  name: 'PortalAccount',
  tableName: 'portal_account',
  uniques: [{ name: 'portal_account_email', properties: ['agencyId', 'email'] }],
  properties: {
    agencyId: p.uuid().primary(),
    /** Also the account's id: at most one a contact, known before it exists. */
    contactId: p.uuid().primary(),
    /** The account's own address, normalised: that of the newest invite, and the sign-in name. */
    email: p.text().nullable(),
    /** The same address as it was written: there mail goes, for a mailbox may mind the case of its name. */
    mailTo: p.text().nullable(),
    invitedAt: instant().nullable(),
    /** When the standing password was set for the first time. */
    passwordSetAt: instant().nullable(),
    lastSignInAt: instant().nullable(),
    disabledAt: instant().nullable(),
    disabledBy: p.uuid().nullable(),
    createdAt: instant(),
    contact: () => references('Contact', 'agency_id', 'contact_id'),
    disabler: () => references(Actor, 'agency_id', 'disabled_by'),
  },
});
