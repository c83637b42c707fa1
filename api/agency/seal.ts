import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keyIdBytes = 8;
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a short text (AES-256-GCM, under a key derived from `appSecret`) so that only the row `rowId` can open it
 * again. It begins with the key's fingerprint, so that after a change of the secret old rows are recognised instead of
 * failing as broken. Two seals of one text differ.
 */
export function seal(text: string, rowId: string, appSecret: string): Buffer {
  const { key, keyId } = deriveKey(appSecret);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(rowId));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([keyId, iv, cipher.getAuthTag(), body]);
}

/** Gives a sealed text back; null when it was sealed under another secret, for another row, or has been tampered with. */
export function unseal(sealed: Uint8Array, rowId: string, appSecret: string): string | null {
  const { key, keyId } = deriveKey(appSecret);
  const bytes = Buffer.from(sealed);
  const cut = (from: number, length?: number) => bytes.subarray(from, length === undefined ? undefined : from + length);
  const tag = cut(keyIdBytes + ivBytes, tagBytes);
  if (tag.length !== tagBytes || !cut(0, keyIdBytes).equals(keyId)) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, cut(keyIdBytes, ivBytes))
    .setAAD(Buffer.from(rowId))
    .setAuthTag(tag);
  try {
    return decipher.update(cut(keyIdBytes + ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

function deriveKey(appSecret: string): { key: Buffer; keyId: Buffer } {
  const derive = (purpose: string, bytes: number) => Buffer.from(hkdfSync('sha256', appSecret, '', purpose, bytes));
  return { key: derive('seal: key', 32), keyId: derive('seal: key id', keyIdBytes) };
}
