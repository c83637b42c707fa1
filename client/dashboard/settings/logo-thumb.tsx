import { useState } from 'react';
import { logo as words } from './client-portal.words.tsx';

/** The logo on white, as mails and pages show it; or that there is none at its address. */
export function LogoThumb({ logoUrl }: { logoUrl: string }) {
  const [broken, setBroken] = useState(false);
  if (broken) return <span className="text-13 text-ink-2">{words.broken}</span>;
  return (
    <span className="grid h-12 min-w-12 place-items-center rounded-m border border-line bg-white p-1.5">
      <img
        src={logoUrl}
        alt={words.alt}
        referrerPolicy="no-referrer"
        className="h-9 max-w-40 object-contain"
        onError={() => setBroken(true)}
      />
    </span>
  );
}
