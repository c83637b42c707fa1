/**
 * By what an address counts against a limit: an IPv4 address by itself, an IPv6 one by its /64, of which a household or
 * a rented server has all 2^64. An IPv4 address in IPv6's clothes is IPv4. What is no address counts as it is.
 */
export function networkOf(ip: string): string {
  const url = `http://[${ip.replace(/%.*/, '')}]`;
  if (!ip.includes(':') || !URL.canParse(url)) return ip;
  const groups = groupsOf(new URL(url).hostname.slice(1, -1));
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight numbers of an IPv6 address as URLs are written: in hex, the longest run of zeros left out. */
function groupsOf(address: string): number[] {
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
