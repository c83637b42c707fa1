import { gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { createCache } from './cache.ts';

const query = gql`
  query Contacts($search: String, $first: Int, $after: String) {
    contacts(search: $search, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

/** A page of contacts by their ids, as the API answers it. */
const page = (ids: string, hasNextPage: boolean) => ({
  contacts: {
    __typename: 'ContactConnection',
    edges: [...ids].map((id) => ({
      __typename: 'ContactEdge',
      cursor: `at ${id}`,
      node: { __typename: 'Contact', id },
    })),
    pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: `at ${ids.at(-1)}` },
    totalCount: 9,
  },
});

/** A list of which some pages were read, one after the other. */
function listOf(...pages: [after: string | null, data: ReturnType<typeof page>, search?: string][]) {
  const cache = createCache();
  for (const [after, data, search] of pages) cache.writeQuery({ query, variables: { search, first: 3, after }, data });
  return (search?: string) => {
    const { contacts } = cache.readQuery<ReturnType<typeof page>>({ query, variables: { search } }) ?? page('', false);
    return [
      contacts.edges.map(({ node }) => node.id).join(''),
      contacts.pageInfo.hasNextPage,
      contacts.pageInfo.endCursor,
    ];
  };
}

describe('a list that is read page by page', () => {
  it('grows by the page that follows', () => {
    expect(listOf([null, page('abc', true)], ['at c', page('def', true)])()).toEqual(['abcdef', true, 'at f']);
  });

  it('keeps what was shown more, when its beginning is read again', () => {
    const list = listOf([null, page('abc', true)], ['at c', page('def', false)], [null, page('xab', true)]);
    expect(list()).toEqual(['xabcdef', false, 'at f']);
  });

  it('shows nobody twice who has moved to the beginning', () => {
    const list = listOf([null, page('abc', true)], ['at c', page('def', true)], [null, page('eab', true)]);
    expect(list()).toEqual(['eabcdf', true, 'at f']);
  });

  it('starts anew, when the fresh beginning does not reach what was there', () => {
    const list = listOf([null, page('abc', true)], ['at c', page('def', false)], [null, page('xyz', true)]);
    expect(list()).toEqual(['xyz', true, 'at z']);
  });

  it('is as short as the API says, when there is no more', () => {
    const list = listOf([null, page('abc', true)], ['at c', page('def', false)], [null, page('abc', false)]);
    expect(list()).toEqual(['abc', false, 'at c']);
  });

  it('is another one for another search', () => {
    const list = listOf([null, page('abc', true)], [null, page('b', false), 'b']);
    expect(list('b')).toEqual(['b', false, 'at b']);
    expect(list()).toEqual(['abc', true, 'at c']);
  });
});
