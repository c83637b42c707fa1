import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const answers: Record<string, { status: number; message: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The head of the request is too large: clear the cookies of this site, then try again.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not come in time: send it again.' },
};
const unreadable = { status: 400, message: 'This is no request that can be read.' };

/** Answers on the connection itself what is not read as a request at all, in the shape of every other refusal. */
export function answerUnread({ code = '' }: Error & { code?: string }, socket: Socket): void {
  if (socket.writable && code !== 'ECONNRESET') {
    const { status, message } = answers[code] ?? unreadable;
    const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      'Cache-Control: no-store',
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroySoon();
}
