import { useState } from 'react';
import type { Agency } from './page.ts';

/** Logo and name, read out once. A logo that does not load leaves the name. */
export function AgencyMark({ agency }: { agency: Agency }) {
  const [broken, setBroken] = useState(false);
  const { logoUrl } = agency.branding;

  if (!logoUrl || broken) return <p className="font-semibold">{agency.name}</p>;
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 py-3 font-semibold">
      <img
        className="h-9 max-w-32 rounded-m bg-white object-contain p-1"
        src={logoUrl}
        alt={agency.name}
        referrerPolicy="no-referrer"
        onError={() => setBroken(true)}
      />
      <span aria-hidden="true">{agency.name}</span>
    </p>
  );
}
