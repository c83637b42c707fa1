import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { of } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { leaveForSignIn } from './leave-for-sign-in.ts';

/** Where the page leaves for, at an address, when a query is answered with this code. */
async function leaveFrom(address: string, code: string): Promise<unknown[]> {
  history.replaceState(null, '', address);
  const leave = vi.fn();
  const answer = new ApolloLink(() => of({ data: null, errors: [{ message: 'No.', extensions: { code } }] }));
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([leaveForSignIn(leave), answer]),
  });
  const query = gql`
    {
      viewer {
        id
      }
    }
  `;
  await expect(client.query({ query })).rejects.toThrow('No.');
  return leave.mock.calls.flat();
}

describe('a query after the session is over', () => {
  it('leaves for the sign-in page, which knows the way back', async () => {
    const way = `/login?next=${encodeURIComponent('/trips/lisbon?contact=ana')}`;
    expect(await leaveFrom('/trips/lisbon?contact=ana', 'UNAUTHENTICATED')).toEqual([way]);
  });

  it('stays where the agent is signing in already, however late its answer comes', async () => {
    expect(await leaveFrom('/login?next=%2Ftrips%2Flisbon', 'UNAUTHENTICATED')).toEqual([]);
  });

  it('stays for any other error', async () => {
    expect(await leaveFrom('/trips', 'INTERNAL_SERVER_ERROR')).toEqual([]);
  });
});
