import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { defer, finalize, type Observable, of, switchMap } from 'rxjs';

/**
 * A query that was under way while a mutation ended may bring the state from before it, and would turn a fresh pill back.
 * Its answer is dropped and it is asked again.
 */
export function askAgainAfterMutations(): ApolloLink {
  let ended = 0;
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === OperationTypeNode.MUTATION) {
      return forward(operation).pipe(finalize(() => ended++));
    }
    const ask = (): Observable<ApolloLink.Result> =>
      defer(() => {
        const before = ended;
        return forward(operation).pipe(switchMap((result) => (ended === before ? of(result) : ask())));
      });
    return ask();
  });
}
