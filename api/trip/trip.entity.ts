import { defineEntity, p } from '@mikro-orm/core';
import { Agency } from '../agency/agency.entity.ts';
import { instant, references } from '../database/columns.ts';

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
    agency: () => references(Agency, 'agency_id'),
  },
});
