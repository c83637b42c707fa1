import { InMemoryCache } from '@apollo/client';
import generated from '../gql/possible-types.ts';
import { listPolicy } from './list-policy.ts';

/** The store of what was read, by what the schema says of identity. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: generated.possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          trips: listPolicy(['search']),
          contacts: listPolicy(['search']),
          portalAccounts: listPolicy(['filter', 'orderBy']),
          // Without a search these are the counts that the top bar shows.
          portalAccountCounts: { keyArgs: (args) => (args?.search ? ['search'] : false) },
        },
      },
      Trip: { fields: { travelers: { merge: false }, activity: listPolicy(false) } },
      PortalAgency: { keyFields: ['slug'] },
      PortalAccount: {
        fields: {
          availableActions: { merge: false },
          deliveries: listPolicy(false),
          loginEvents: listPolicy(false),
          history: listPolicy(false),
        },
      },
      // No id of their own: parts of the thing that holds them, so two screens may each bring half of one.
      Branding: { merge: true },
      PortalSettings: { merge: true },
      GmailConnection: { merge: true },
      PasswordRules: { merge: true },
      PortalAccountCounts: { merge: true },
    },
  });
}
