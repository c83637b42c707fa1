import type { Viewer } from './viewer.ts';

/** The agency's logo, the one place where its colour shows in the desk; without one, its initial. */
export function AgencyMark({ agency }: { agency: Viewer['agency'] }) {
  const { logoUrl } = agency.branding;
  if (!logoUrl) return <span className="avatar size-7">{agency.name.charAt(0)}</span>;
  return <img src={logoUrl} alt="" referrerPolicy="no-referrer" className="h-6 max-w-20 object-contain" />;
}
