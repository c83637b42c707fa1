import { signInPath } from '../../sign-in/next-path.ts';
import { queryOf } from './column-choice.ts';
import type { Column, Sent } from './contact-import.ts';

type OnShare = (share: number) => void;

/** Asks what an import would do; of columns that were not chosen yet, the API knows what it can by their names. */
export const previewFile = (file: Blob, columns: readonly Column[] | null, onShare: OnShare): Promise<Sent> =>
  sendFile(`/imports/contacts/preview${columns ? queryOf(columns) : ''}`, file, onShare);

/** Imports a file, whose columns become what the preview said. */
export const runImport = (file: Blob, columns: readonly Column[], onShare: OnShare): Promise<Sent> =>
  sendFile(`/imports/contacts${queryOf(columns)}`, file, onShare);

/**
 * Sends a file, and tells on the way which share of it has gone (0 to 1). Only an XMLHttpRequest knows that. Never
 * throws; leaves for the sign-in page when the session is over.
 */
function sendFile(route: string, file: Blob, onShare: OnShare): Promise<Sent> {
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
    if (status === 200) return { kind: 'read', result: answer };
    const [{ message, columns = null }] = answer.errors;
    return { kind: 'refused', message, columns };
  } catch {
    return { kind: 'unanswered' };
  }
}
