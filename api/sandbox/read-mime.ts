/** What of a message the mailbox shows. */
export interface ReadMail {
  from: string;
  to: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
}

type Headers = Map<string, string>;

/** Reads a MIME message of the kind that we send: headers, and a text and an HTML part side by side. */
export function readMime(raw: Buffer): ReadMail {
  // One character a byte: the parts say themselves how they are to be read.
  const { headers, body } = split(raw.toString('latin1'));
  const parts = readParts(headers, body);
  const header = (name: string) => readWords(headers.get(name) ?? '');
  return {
    from: header('from'),
    to: header('to'),
    replyTo: headers.has('reply-to') ? header('reply-to') : null,
    subject: header('subject'),
    html: parts.get('text/html') ?? '',
    text: parts.get('text/plain') ?? '',
  };
}

function split(entity: string): { headers: Headers; body: string } {
  const end = entity.indexOf('\r\n\r\n');
  const lines = entity
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: entity.slice(end + 4) };
}

function readParts(headers: Headers, body: string): Map<string, string> {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (boundary === undefined) return new Map([[type.split(';')[0] ?? '', decode(headers, body)]]);
  const entities = body.split(`--${boundary}`).slice(1, -1);
  return new Map(
    entities.flatMap((entity) => {
      const part = split(entity.replace(/^\r\n/, '').replace(/\r\n$/, ''));
      return [...readParts(part.headers, part.body)];
    }),
  );
}

function decode(headers: Headers, body: string): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  const bytes = encoding === 'quoted-printable' ? unquote(body.replace(/=\r\n/g, '')) : body;
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n');
}

/** Reads the encoded words of a header (RFC 2047). White space between two of them belongs to neither. */
function readWords(header: string): string {
  return header
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1').toString(),
    );
}

const unquote = (text: string) =>
  text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
