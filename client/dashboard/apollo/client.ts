import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { askAgainAfterMutations } from './ask-again-after-mutations.ts';
import { createCache } from './cache.ts';
import { leaveForSignIn } from './leave-for-sign-in.ts';

/** The dashboard's one connection to the API. */
export function createClient(): ApolloClient {
  return new ApolloClient({
    cache: createCache(),
    dataMasking: true,
    link: ApolloLink.from([
      leaveForSignIn((path) => window.location.assign(path)),
      askAgainAfterMutations(),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ]),
  });
}
