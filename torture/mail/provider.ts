import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { readMime } from '../../api/sandbox/read-mime.ts';
import { type Carrier, tokenIn } from './mail.ts';
import { endedToken } from './post-office.ts';

/** Somebody asks a provider to carry a mail. */
export interface Call {
  carrier: Carrier;
  /** Of the link in the mail. */
  token: string;
  at: number;
  response: ServerResponse;
}

interface Handlers {
  /** A connection was made; nothing has come over it yet. Each call then comes over one of its own. */
  onConnect?: () => void;
  onCall(call: Call): Promise<void>;
}

/** Postmark and Google as one server, for one worker: so it is known who calls. */
export class Provider {
  private readonly server: Server;

  constructor({ onConnect, onCall }: Handlers) {
    this.server = createServer(async (request, response) => {
      if (onConnect) response.setHeader('connection', 'close');
      response.on('error', () => {});
      const at = performance.now();
      const carried = await read(request, response).catch(() => null);
      if (carried) await onCall({ ...carried, at, response });
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

/** The mail that a request brings; null when it was about something else, and is answered. */
async function read(request: IncomingMessage, response: ServerResponse) {
  switch (request.url) {
    case '/email': {
      const { TextBody } = (await json(request)) as { TextBody: string };
      return { carrier: 'POSTMARK' as const, token: tokenIn(TextBody) };
    }
    case '/token': {
      const isEnded = new URLSearchParams(await text(request)).get('refresh_token') === endedToken;
      if (isEnded) answer(response, 400, { error: 'invalid_grant' });
      else answer(response, 200, { access_token: 'an access token', expires_in: 3599, token_type: 'Bearer' });
      return null;
    }
    default: {
      const { raw } = (await json(request)) as { raw: string };
      return { carrier: 'GMAIL' as const, token: tokenIn(readMime(Buffer.from(raw, 'base64url')).text) };
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
