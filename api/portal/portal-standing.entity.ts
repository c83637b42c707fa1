import { defineEntity, p } from '@mikro-orm/core';
import { byName, instant, references } from '../database/columns.ts';
import { portalAccountStates } from './access.rules.ts';

/**
 * What the roll-up finds and orders contacts by, a row for each: derived, and stored because an index can order only by
 * what is. Triggers keep it equal to the view `portal_standing_now`, which says how it is derived; no code writes it.
 */
export const PortalStanding = defineEntity({
  name: 'PortalStanding',
  tableName: 'portal_standing',
  indexes: [
    {
      name: 'portal_standing_by_name',
      expression:
        'create index "portal_standing_by_name" on "portal_standing" ("agency_id", "state", "last_name", "first_name", "contact_id") include ("attention_at", "invite_dead_at", "trouble_at")',
    },
    {
      name: 'portal_standing_by_attention',
      expression:
        'create index "portal_standing_by_attention" on "portal_standing" ("agency_id", "state", "attention_at" desc, "last_name", "first_name", "contact_id") include ("invite_dead_at", "trouble_at") where "attention_at" is not null',
    },
    {
      name: 'portal_standing_by_sign_in',
      expression:
        'create index "portal_standing_by_sign_in" on "portal_standing" ("agency_id", "state", "signed_in_at" desc, "last_name", "first_name", "contact_id") include ("attention_at", "invite_dead_at", "trouble_at")',
    },
    {
      name: 'portal_standing_undelivered',
      expression:
        'create index "portal_standing_undelivered" on "portal_standing" ("agency_id", "state", "last_name", "first_name", "contact_id") include ("attention_at", "invite_dead_at", "trouble_at") where "trouble_at" is not null',
    },
    // For counting: small, as it says each state once.
    { name: 'portal_standing_by_state', properties: ['agencyId', 'state'] },
    {
      name: 'portal_standing_search',
      expression:
        'create index "portal_standing_search" on "portal_standing" using gin ("agency_id", "words" gin_trgm_ops)',
    },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    contactId: p.uuid().primary(),
    lastName: p.text().collation(byName),
    firstName: p.text().collation(byName),
    /** The names, the contact's address and the account's, in small letters: what a search looks through. */
    words: p.text().collation(byName),
    state: p.enum(portalAccountStates),
    /** From when a PENDING account's invite is no longer good. Null: it is not PENDING. */
    inviteDeadAt: instant().nullable(),
    /** When the newest mail was sent. Null: nothing is known to be wrong with it. */
    troubleAt: instant().nullable(),
    /** From when the account needs attention, which may lie ahead: with a dead invite, a mark beside the pill, a blocked address. */
    attentionAt: instant().nullable(),
    /** `-infinity` before the first. */
    signedInAt: instant().default('-infinity'),
    contact: () => references('Contact', 'agency_id', 'contact_id'),
  },
});
