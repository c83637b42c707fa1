import type { TypedDocumentString } from './gql/graphql.ts';

/** Why there is no answer. Expected refusals are not failures: they are `errors` in the data. */
export interface Failure {
  kind: 'unreachable' | 'busy' | 'rate-limited' | 'broken';
  /** When the server will listen again, if it said so. */
  retryAt?: Date;
}

export type Answer<Data> = { data: Data; failure?: undefined } | { data?: undefined; failure: Failure };

/** Longer than the slowest answer the server gives, shorter than a person's patience with a dead connection. */
const PATIENCE_MS = 30_000;

/** Posts one operation. Never throws: what can go wrong on the way is in the answer. */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return { failure: { kind: 'unreachable' } };
  }
  const body = await readBody<Data>(response);
  if (body?.data && !body.errors) return { data: body.data };
  return { failure: failureOf(response, body?.errors?.[0]?.extensions?.code) };
}

interface Body<Data> {
  data?: Data | null;
  errors?: { extensions?: { code?: string } }[];
}

/** A proxy in between may answer in HTML. */
async function readBody<Data>(response: Response): Promise<Body<Data> | undefined> {
  try {
    return (await response.json()) as Body<Data>;
  } catch {
    return undefined;
  }
}

function failureOf(response: Response, code: string | undefined): Failure {
  const retryAt = readRetryAfter(response.headers.get('retry-after'));
  if (code === 'RATE_LIMITED' || response.status === 429) return { kind: 'rate-limited', retryAt };
  if (code === 'BUSY' || response.status === 503) return { kind: 'busy', retryAt };
  return { kind: 'broken' };
}

/** `Retry-After` is a number of seconds or a date. */
function readRetryAfter(header: string | null): Date | undefined {
  if (!header) return undefined;
  const at = /^\d+$/.test(header) ? new Date(Date.now() + Number(header) * 1000) : new Date(header);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
