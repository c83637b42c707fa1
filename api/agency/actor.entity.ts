import { defineEntity, p } from '@mikro-orm/core';
import { references } from '../database/columns.ts';
import { Agency } from './agency.entity.ts';

/** Who did something. Its row outlives the agent's or the token's use, so that the history keeps its names. */
export const Actor = defineEntity({
  name: 'Actor',
  tableName: 'actor',
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.enum(['AGENT', 'API_TOKEN'] as const),
    name: p.text(),
    agency: () => references(Agency, 'agency_id'),
  },
});
