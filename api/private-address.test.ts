import { expect, test } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

test.each([
  '127.0.0.1',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '::1',
  'fd00::1',
  '::ffff:10.0.0.1',
])('%s is near', (ip) => expect(isPrivateAddress(ip)).toBe(true));

test.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.64.0.1', '2001:db8::1', '::ffff:8.8.8.8', '::', ''])(
  '%j is not',
  (ip) => expect(isPrivateAddress(ip)).toBe(false),
);
