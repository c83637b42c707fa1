import { jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres';
import { brandingColumn } from '../agency/agency.columns.ts';
import { statement } from '../database/statement.ts';
import { clientRead } from './client-read.ts';

/** What anyone may know of an agency: no credential, no row for an unknown slug. */
export const portalAgencyRead = statement('portal_agency', (db, $: { slug: string }) =>
  db
    .selectFrom('agency')
    .where('agency.slug', '=', $.slug)
    .select((agency) =>
      jsonBuildObject({
        name: agency.ref('agency.name'),
        slug: agency.ref('agency.slug'),
        branding: brandingColumn(agency),
      }).as('agency'),
    ),
);

/** The signed-in client with the agency. */
export const portalViewerRead = clientRead('portal_viewer', (me) =>
  me.select((me) => [
    jsonObjectFrom(
      me
        .selectFrom('contact')
        .innerJoin('portal_account as account', (join) =>
          join.onRef('account.agency_id', '=', 'contact.agency_id').onRef('account.contact_id', '=', 'contact.id'),
        )
        .innerJoin('agency', 'agency.id', 'contact.agency_id')
        .whereRef('contact.agency_id', '=', 'me.agency_id')
        .whereRef('contact.id', '=', 'me.contact_id')
        .select((client) => [
          'contact.id',
          'contact.first_name as firstName',
          client.ref('account.email').$notNull().as('email'),
          jsonBuildObject({
            name: client.ref('agency.name'),
            slug: client.ref('agency.slug'),
            branding: brandingColumn(client as never),
          }).as('agency'),
        ]),
    ).as('viewer'),
  ]),
);
