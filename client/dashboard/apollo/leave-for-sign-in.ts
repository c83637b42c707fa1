import { CombinedGraphQLErrors } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { SIGN_IN, signInPath } from '../sign-in/next-path.ts';

/**
 * When the session is over, leaves for the sign-in page and comes back to this address. A full load, so that nothing read
 * stays in memory. An answer that comes late finds the agent there already: leaving again would lose the way back, and
 * what is being typed.
 */
export function leaveForSignIn(leave: (path: string) => void): ErrorLink {
  return new ErrorLink(({ error }) => {
    const isOver =
      CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED');
    if (isOver && window.location.pathname !== SIGN_IN) leave(signInPath(window.location));
  });
}
