import { signInPath } from '../../sign-in/next-path.ts';
import type { Sent } from './contact-import.ts';

/** What a file is sent for. */
export const routes = { preview: '/imports/contacts/preview', import: '/imports/contacts' };

/**
 * Sends a file to be previewed or imported, and tells on the way which share of it has gone (0 to 1). Only an
 * XMLHttpRequest knows that. Never throws; leaves for the sign-in page when the session is over.
 */
export function sendFile(route: string, file: Blob, onShare: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', route);
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ kind: 'unanswered' });
    request.onload = () => {
      if (request.status === 401) return window.location.assign(signInPath(window.location));
      resolve(read(request.status, request.responseText));
    };
    request.send(file);
  });
}

function read(status: number, text: string): Sent {
  // Whoever stands between us and the API answers for it: what the API did is not known.
  if (status === 502 || status === 504) return { kind: 'unanswered' };
  if (status >= 500) return { kind: 'failed' };
  try {
    const answer = JSON.parse(text);
    return status === 200 ? { kind: 'read', result: answer } : { kind: 'refused', message: answer.errors[0].message };
  } catch {
    return { kind: 'unanswered' };
  }
}
