import { defineEntity, p } from '@mikro-orm/core';
import { Agency } from '../agency/agency.entity.ts';
import { instant, references } from '../database/columns.ts';

/**
 * Somebody asked for a link to an address, which may be nobody's. Written alike for every address, and answered before
 * anything is looked up; gone when it has been followed.
 */
export const LinkRequest = defineEntity({
  name: 'LinkRequest',
  tableName: 'link_request',
  indexes: [{ name: 'link_request_by_age', properties: ['requestedAt'] }],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Normalised. */
    email: p.text(),
    requestedAt: instant(),
    agency: () => references(Agency, 'agency_id'),
  },
});
