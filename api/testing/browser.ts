export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; path?: string[]; extensions: { code: string } }[];
  headers: Headers;
}

/** Somebody's browser, as far as the API sees it: it sends GraphQL over HTTP and keeps its cookies. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of the answer it asks for
  async ask<Data = any>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }));
    return { status: response.status, headers: response.headers, ...(await response.json()) };
  }

  /** Sends a body as it is. */
  post(body: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }

  /** Opens an address of ours; it goes nowhere from there by itself. */
  visit(address: string): Promise<Response> {
    return this.send(address, { redirect: 'manual' });
  }

  /** Any request to an address of ours. */
  async send(address: string, { headers, ...init }: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(address, this.url), {
      ...init,
      headers: { ...(cookie && { cookie }), ...this.headers, ...(headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}
