import { logo as words } from './client-portal.words.tsx';

/** In bytes; the server takes no more. */
const largest = 204_800;

export type LogoUpload = { logoUrl: string; problem?: undefined } | { logoUrl?: undefined; problem: string };

/** Sends a file to be a logo. It is the agency's once the branding is saved with its address. */
export async function uploadLogo(file: File): Promise<LogoUpload> {
  if (file.size > largest) return { problem: words.tooLarge };
  try {
    const response = await fetch('/uploads/logo', {
      method: 'POST',
      headers: { 'content-type': file.type || 'application/octet-stream' },
      body: file,
    });
    const { logoUrl, errors } = await response.json();
    return logoUrl ? { logoUrl } : { problem: errors[0].message };
  } catch {
    return { problem: words.failed };
  }
}
