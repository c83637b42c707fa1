import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../database/columns.ts';

export const Agency = defineEntity({
  name: 'Agency',
  tableName: 'agency',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique(),
    name: p.text(),
    /** IANA name. */
    timeZone: p.text(),
    /** `#rrggbb`; null while the agency has chosen none. */
    brandColor: p.text().nullable(),
    logoUrl: p.text().nullable(),
    autoInviteOnFirstShare: p.boolean().default(false),
    createdAt: instant(),
  },
});
