/** The fields of Postmark's `POST /email` that we use. It comes from outside: every one may be missing. */
export interface PostmarkMessage {
  From?: string;
  To?: string;
  ReplyTo?: string;
  Subject?: string;
  HtmlBody?: string;
  TextBody?: string;
  Metadata?: Record<string, string>;
}

interface PostmarkRefusal {
  status: number;
  code: number;
  message: string;
}

/** Says as Postmark does, in its order, codes and words, why a message cannot be sent; null when it can. */
export function refuseMessage(
  message: PostmarkMessage,
  suppressed: Pick<ReadonlySet<string>, 'has'>,
): PostmarkRefusal | null {
  const illegal = findIllegalAddress('From', message.From) ?? findIllegalAddress('To', message.To);
  if (illegal !== null) return { status: 422, code: 300, message: illegal };
  if (!message.HtmlBody && !message.TextBody) {
    return { status: 422, code: 300, message: 'Provide either email TextBody or HtmlBody or both.' };
  }
  const address = readAddress(message.To ?? '');
  if (!suppressed.has(address.toLowerCase())) return null;
  return {
    status: 422,
    code: 406,
    message: `You tried to send to recipient(s) that have been marked as inactive. Found inactive addresses: ${address}. Inactive recipients are ones that have generated a hard bounce, a spam complaint, or a manual suppression.`,
  };
}

function findIllegalAddress(field: 'From' | 'To', value = ''): string | null {
  const address = readAddress(value);
  const [mailbox, domain] = [address.slice(0, address.lastIndexOf('@')), address.slice(address.lastIndexOf('@') + 1)];
  if (!address.includes('@')) {
    return `Error parsing '${field}': Illegal email address '${address}'. It must contain the '@' symbol.`;
  }
  if (!/^[a-z0-9.!#$%&'`*+\-/=^_{}|~]+$/i.test(mailbox)) {
    return `Error parsing '${field}': Illegal email mailbox '${mailbox}' in address '${address}'.`;
  }
  if (!/^(\.?[a-z0-9-])+$/i.test(domain)) {
    return `Error parsing '${field}': Illegal email domain '${domain}' in address '${address}'.`;
  }
  return null;
}

/** The address of a header with one mailbox, `"Name" <address>` or bare. What is no such thing is given back whole. */
function readAddress(value: string): string {
  return /^(?:"(?:[^"\\]|\\.)*"|[^",<>]*)\s*<([^<>]*)>$/.exec(value.trim())?.[1] ?? value.trim();
}
