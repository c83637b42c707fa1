import { defineEntity, p } from '@mikro-orm/core';
import { Agency } from '../agency/agency.entity.ts';
import { instant, references } from '../database/columns.ts';
import { suppressionReasons } from './suppression.rules.ts';

/** What the provider last said of an address: that it delivers no more, and why, or that it does again. */
export const Suppression = defineEntity({
  name: 'Suppression',
  tableName: 'suppression',
  properties: {
    agencyId: p.uuid().primary(),
    /** Normalised. */
    email: p.text().primary(),
    /** True: mail goes there again. The row stays, so that older news that come late change nothing. */
    lifted: p.boolean().default(false),
    /** Why it got none. */
    reason: p.enum(suppressionReasons).default('UNKNOWN'),
    /** By the provider's clock. */
    changedAt: instant(),
    agency: () => references(Agency, 'agency_id'),
  },
});
