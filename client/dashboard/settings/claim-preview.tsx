import { useEffect, useEffectEvent, useRef } from 'react';
import type { BrandingValues } from './branding-draft.ts';
import { previews as words } from './client-portal.words.tsx';

interface ClaimPreviewProps {
  slug: string;
  draft: BrandingValues;
  inviter: string;
}

/** The portal's own claim page in a frame, told at each change how it is to look. */
export function ClaimPreview({ slug, draft, inviter }: ClaimPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { name, logoUrl, brandColor, timeZone } = draft;
  const tell = useEffectEvent(() => {
    const told = { slug, name, logoUrl: logoUrl || null, brandColor, timeZone, inviter };
    frame.current?.contentWindow?.postMessage(told, location.origin);
  });

  useEffect(() => {
    const answer = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data === 'ready') tell();
    };
    addEventListener('message', answer);
    return () => removeEventListener('message', answer);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew whenever one of these has changed
  useEffect(() => tell(), [name, logoUrl, brandColor, timeZone, inviter]);

  return <iframe ref={frame} src="/previews/claim" title={words.claimFrame} inert />;
}
