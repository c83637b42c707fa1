import { defineEntity, p } from '@mikro-orm/core';
import { Agency } from '../agency/agency.entity.ts';
import { byName, instant, references } from '../database/columns.ts';

/** A client on file. Its row is also the lock of its portal account. */
export const Contact = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  indexes: [
    { name: 'contact_by_name', properties: ['agencyId', 'lastName', 'firstName', 'id'] },
    { name: 'contact_by_email', properties: ['agencyId', 'emailNormalized'] },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    firstName: p.text().collation(byName),
    lastName: p.text().collation(byName),
    /** As given; mail goes here. */
    email: p.text().nullable(),
    /** What addresses are compared by. Null where the address is missing or malformed. */
    emailNormalized: p.text().nullable(),
    phone: p.text().nullable(),
    createdAt: instant(),
    agency: () => references(Agency, 'agency_id'),
  },
});
