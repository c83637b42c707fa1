import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import generated from '../gql/possible-types.ts';

/** The store of what was read, by what the schema says of identity. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: generated.possibleTypes,
    typePolicies: {
      Query: { fields: { trips: relayStylePagination(['search']) } },
      PortalAgency: { keyFields: ['slug'] },
      PortalAccount: { fields: { availableActions: { merge: false } } },
      // No id of their own: parts of the thing that holds them, so two screens may each bring half of one.
      Branding: { merge: true },
      PortalSettings: { merge: true },
      GmailConnection: { merge: true },
      PasswordRules: { merge: true },
    },
  });
}
