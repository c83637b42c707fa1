import { createHash, randomBytes } from 'node:crypto';
import { parse as parseUuid, stringify as stringifyUuid } from 'uuid';

/** What is kept of a token: its SHA-256, and the agency that it belongs to. */
export interface TokenHash {
  agencyId: string;
  hash: Buffer;
}

const secretBytes = 32;
const agencyBytes = 16;

/** 32 random bytes as 43 characters of base64url, for a place that names the agency itself. */
export function mintSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(secretBytes).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** 64 characters of base64url: the agency's id, in clear so that a request finds its shard, and 32 random bytes. */
export function mintToken(agencyId: string): { token: string; hash: Buffer } {
  const token = Buffer.concat([parseUuid(agencyId), randomBytes(secretBytes)]).toString('base64url');
  return { token, hash: hashSecret(token) };
}

/** Null for what cannot be a token. */
export function hashToken(token: string | undefined): TokenHash | null {
  const bytes = Buffer.from(token ?? '', 'base64url');
  if (!token || bytes.length !== agencyBytes + secretBytes || bytes.toString('base64url') !== token) return null;
  try {
    return { agencyId: stringifyUuid(bytes.subarray(0, agencyBytes)), hash: hashSecret(token) };
  } catch {
    return null;
  }
}
