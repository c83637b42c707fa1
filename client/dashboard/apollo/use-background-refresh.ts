import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

const INTERVAL = 5_000; // ms

// Tells the API that nobody touched anything, so that an open tab does not keep a session alive.
const asBackground = { headers: { 'x-background': 'poll' } };

/** Reads a query again every so many milliseconds while the page is visible, and at once when it comes back. True while the last try failed. */
export function useBackgroundRefresh<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  every = INTERVAL,
): boolean {
  const client = useApolloClient();
  const [failed, setFailed] = useState(false);
  const underWay = useRef(false);

  const refresh = useEffectEvent(async () => {
    if (document.hidden || underWay.current) return;
    underWay.current = true;
    try {
      await client.query<Data, OperationVariables>({
        query,
        variables,
        fetchPolicy: 'network-only',
        context: asBackground,
      });
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      underWay.current = false;
    }
  });

  useEffect(() => {
    const timer = setInterval(() => refresh(), every);
    const refreshOnReturn = () => refresh();
    document.addEventListener('visibilitychange', refreshOnReturn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshOnReturn);
    };
  }, [every]);

  return failed;
}
