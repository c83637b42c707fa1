/**
 * Whether two addresses are one to the API, which takes no notice of spaces around them, of the letters A–Z being
 * capitals, and of how a domain is spelt (IDNA). No address is another one than any.
 */
export const isSameAddress = (one: string | null, other: string | null): boolean => normalize(one) === normalize(other);

function normalize(address: string | null): string {
  const [, local = '', domain = ''] = /^(.*)@([^@/?#:]*)$/.exec(address?.trim() ?? '') ?? [];
  const url = `http://${domain}`;
  const ascii = URL.canParse(url) ? new URL(url).hostname : domain;
  return domain ? `${local}@${ascii}`.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : (address ?? '').trim();
}
