import { useEffect, useState } from 'react';
import type { BrandingValues } from './branding-draft.ts';
import { previews as words } from './client-portal.words.tsx';

/** In milliseconds without a key, until the mail is written anew. */
const pause = 300;

/** The mail, written by the server as it writes every mail. The last one stays until the next has come. */
export function MailPreview({ draft }: { draft: BrandingValues }) {
  const wanted = useSettled(`/previews/mail?${new URLSearchParams({ ...draft })}`);
  const [shown, setShown] = useState(wanted);
  return [...new Set([shown, wanted])].map((src) => (
    <iframe
      key={src}
      src={src}
      title={words.mailFrame}
      sandbox=""
      inert
      hidden={src !== shown}
      onLoad={() => setShown(src)}
    />
  ));
}

/** What a value has been for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
