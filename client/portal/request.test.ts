import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AgencyDocument, ClaimDocument } from './gql/graphql.ts';
import { request } from './request.ts';

const fetched = vi.fn<typeof fetch>();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

const ask = () => request(AgencyDocument, { slug: 'pride-travelers' });

const fail = (code: string, status: number, headers = {}) =>
  fetched.mockResolvedValue(Response.json({ errors: [{ extensions: { code } }], data: null }, { status, headers }));

describe('a request', () => {
  it('is a POST of the query as text with its variables, all that it uses included', async () => {
    fetched.mockResolvedValue(Response.json({ data: { portalClaim: {} } }));
    await request(ClaimDocument, { slug: 'a', token: 'b', password: 'c' });
    const [url, init] = fetched.mock.calls[0] ?? [];
    const body = JSON.parse(String(init?.body));
    expect(url).toBe('/graphql');
    expect(init?.method).toBe('POST');
    expect(init?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(body.query).toContain('mutation Claim($slug: String!, $token: String!, $password: String!)');
    expect(body.query).toContain('fragment HomeViewer on PortalViewer');
    expect(body.variables).toEqual({ slug: 'a', token: 'b', password: 'c' });
  });

  it('gives its data', async () => {
    fetched.mockResolvedValue(Response.json({ data: { portalAgency: null } }));
    expect(await ask()).toEqual({ data: { portalAgency: null } });
  });

  it('takes data that came with an error for none', async () => {
    fetched.mockResolvedValue(Response.json({ data: { portalAgency: null }, errors: [{ message: 'x' }] }));
    expect(await ask()).toEqual({ failure: { kind: 'broken' } });
  });

  it('is unreachable without a connection', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await ask()).toEqual({ failure: { kind: 'unreachable' } });
  });

  it('is broken when what answers is not the API', async () => {
    fetched.mockResolvedValue(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await ask()).toEqual({ failure: { kind: 'broken' } });
  });

  it('tells busy and limited apart, by code or by status', async () => {
    fail('BUSY', 200);
    expect(await ask()).toMatchObject({ failure: { kind: 'busy' } });
    fail('RATE_LIMITED', 200);
    expect(await ask()).toMatchObject({ failure: { kind: 'rate-limited' } });
    fetched.mockResolvedValue(new Response('', { status: 503 }));
    expect(await ask()).toMatchObject({ failure: { kind: 'busy' } });
    fetched.mockResolvedValue(new Response('', { status: 429 }));
    expect(await ask()).toMatchObject({ failure: { kind: 'rate-limited' } });
  });

  it('reads Retry-After in seconds and as a date, and nothing out of nonsense', async () => {
    const before = Date.now();
    fail('BUSY', 503, { 'retry-after': '30' });
    const retryAt = (await ask()).failure?.retryAt?.getTime() ?? 0;
    expect(retryAt).toBeGreaterThanOrEqual(before + 30_000);
    expect(retryAt).toBeLessThanOrEqual(Date.now() + 30_000);
    fail('RATE_LIMITED', 429, { 'retry-after': 'Fri, 27 Nov 2026 08:12:00 GMT' });
    expect((await ask()).failure?.retryAt).toEqual(new Date('2026-11-27T08:12:00Z'));
    fail('RATE_LIMITED', 429, { 'retry-after': 'soon' });
    expect((await ask()).failure?.retryAt).toBeUndefined();
  });
});
