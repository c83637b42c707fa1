import { defineEntity, p } from '@mikro-orm/core';
import { Agency } from '../agency/agency.entity.ts';
import { instant, references } from '../database/columns.ts';

/** An address to which the provider no longer delivers, after a bounce or a complaint. Per agency. */
export const Suppression = defineEntity({
  name: 'Suppression',
  tableName: 'suppression',
  properties: {
    agencyId: p.uuid().primary(),
    /** Normalised. */
    email: p.text().primary(),
    createdAt: instant(),
    agency: () => references(Agency, 'agency_id'),
  },
});
