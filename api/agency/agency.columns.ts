import { type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Tables } from '../database/statement.ts';
import { defaultBrandColor } from './branding.rules.ts';

type AgencyRow = ExpressionBuilder<Tables, 'agency'>;

export const brandingColumn = (agency: AgencyRow) =>
  jsonBuildObject({
    logoUrl: agency.ref('agency.logo_url'),
    brandColor: sql<string>`coalesce(${agency.ref('agency.brand_color')}, ${sql.lit(defaultBrandColor)})`,
  });

/** GraphQL's Agency. */
export const agencyColumns = (agency: AgencyRow) =>
  [
    'agency.id',
    'agency.name',
    'agency.slug',
    'agency.time_zone as timeZone',
    brandingColumn(agency).as('branding'),
    jsonBuildObject({ autoInviteOnFirstShare: agency.ref('agency.auto_invite_on_first_share') }).as('portalSettings'),
  ] as const;
