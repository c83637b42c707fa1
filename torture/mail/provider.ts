import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { readMime } from '../../api/sandbox/read-mime.ts';
import { type Carrier, keyOf } from './mail.ts';

/** Somebody asks a provider to carry a mail. */
export interface Call {
  carrier: Carrier;
  /** Of the mail. */
  key: string;
  at: number;
  response: ServerResponse;
}

/** Google is asked for an access token. */
export interface TokenCall {
  refreshToken: string;
  response: ServerResponse;
}

export interface Handlers {
  /** A connection was made; nothing has come over it yet. Each call then comes over one of its own. */
  onConnect?: () => void;
  onCall(call: Call): Promise<void>;
  onTokenCall?(call: TokenCall): Promise<void>;
}

/** Postmark and Google as one server, for one worker: so it is known who calls. */
export class Provider {
  private readonly server: Server;

  constructor({ onConnect, onCall, onTokenCall }: Handlers) {
    this.server = createServer(async (request, response) => {
      if (onConnect) response.setHeader('connection', 'close');
      response.on('error', () => {});
      const at = performance.now();
      const asked = await read(request).catch(() => null);
      if (asked && 'refreshToken' in asked) await onTokenCall?.({ ...asked, response });
      else if (asked) await onCall({ ...asked, at, response });
    });
    if (onConnect) this.server.on('connection', onConnect);
  }

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** What a request is about: a mail, or an access token. */
async function read(
  request: IncomingMessage,
): Promise<Pick<Call, 'carrier' | 'key'> | Pick<TokenCall, 'refreshToken'>> {
  switch (request.url) {
    case '/email': {
      const { TextBody, To } = (await json(request)) as { TextBody: string; To: string };
      return { carrier: 'POSTMARK', key: keyOf(TextBody, To) };
    }
    case '/token':
      return { refreshToken: new URLSearchParams(await text(request)).get('refresh_token') ?? '' };
    default: {
      const { raw } = (await json(request)) as { raw: string };
      const { text: body, to } = readMime(Buffer.from(raw, 'base64url'));
      return { carrier: 'GMAIL', key: keyOf(body, to) };
    }
  }
}

export const answer = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** The receipt of a mail that was taken. */
export const answerTaken = ({ carrier, response }: Call, messageId: string): void =>
  answer(
    response,
    200,
    carrier === 'GMAIL' ? { id: messageId } : { ErrorCode: 0, Message: 'OK', MessageID: messageId },
  );
