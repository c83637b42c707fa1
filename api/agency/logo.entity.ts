import { defineEntity, p } from '@mikro-orm/core';
import { instant, references } from '../database/columns.ts';
import { Agency } from './agency.entity.ts';
import { logoFormats } from './logo.rules.ts';

/** A picture that an agency has uploaded, drawn anew by us. Known by its content, so that its address never changes. */
export const Logo = defineEntity({
  name: 'Logo',
  tableName: 'logo',
  indexes: [
    { name: 'logo_by_hash', properties: ['hash'] },
    {
      name: 'logo_unsaved',
      expression: `create index "logo_unsaved" on "logo" ("uploaded_at") where "saved_at" is null`,
    },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    /** SHA-256 of the content, in hex. */
    hash: p.text().primary(),
    format: p.enum(logoFormats),
    content: p.blob(),
    uploadedAt: instant(),
    /** From then on it stands in mails, whose readers may look at it years later: it stays. */
    savedAt: instant().nullable(),
    agency: () => references(Agency, 'agency_id'),
  },
});
