import { CombinedGraphQLErrors } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { signInPath } from '../sign-in/next-path.ts';

/** When the session is over, leaves for the sign-in page and comes back to this address. A full load, so that nothing read stays in memory. */
export function leaveForSignIn(leave: (path: string) => void): ErrorLink {
  return new ErrorLink(({ error }) => {
    const isOver =
      CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED');
    if (isOver) leave(signInPath(window.location));
  });
}
