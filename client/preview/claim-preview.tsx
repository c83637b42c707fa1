import { useEffect, useState } from 'react';
import { ClaimScreen } from '../portal/claim/claim-screen.tsx';
import { AgencyDocument } from '../portal/gql/graphql.ts';
import { ZoneContext } from '../portal/moment.tsx';
import { NavigationProvider } from '../portal/navigation.tsx';
import type { Agency } from '../portal/page.ts';
import { request } from '../portal/request.ts';

/** What the page around it says of a branding that may not be saved yet. */
interface Draft {
  slug: string;
  name: string;
  logoUrl: string | null;
  brandColor: string;
  timeZone: string;
  inviter: string;
}

const nowhere = { moved: false, show: () => {}, reload: () => {} };
const week = 7 * 24 * 3_600_000;

/** The portal's own claim page, of a client who is made up, in the branding that the settings around it tell. */
export function ClaimPreview() {
  const draft = useDraft();
  const agency = useAgency(draft?.slug);
  const [expiresAt] = useState(() => new Date(Date.now() + week).toISOString());
  if (!draft || !agency) return null;

  const { name, logoUrl, brandColor, timeZone, inviter } = draft;
  const link = { firstName: 'Ana', email: 'ana@ruizfamily.example', invitedBy: inviter, expiresAt };
  return (
    // Only to be looked at: nothing in it can be pressed or reached.
    <div inert>
      <NavigationProvider value={nowhere}>
        <ZoneContext value={timeZone}>
          <ClaimScreen
            key={logoUrl}
            page={{ kind: 'claim', agency: { ...agency, name, branding: { logoUrl, brandColor } }, token: '', link }}
          />
        </ZoneContext>
      </NavigationProvider>
    </div>
  );
}

/** Listens to the page around it, and to no other. */
function useDraft(): Draft | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    const follow = ({ origin, source, data }: MessageEvent) => {
      if (origin === location.origin && source === window.parent && source !== window) setDraft(data);
    };
    addEventListener('message', follow);
    window.parent.postMessage('ready', location.origin);
    return () => removeEventListener('message', follow);
  }, []);
  return draft;
}

/** What else the page needs of the agency, asked as the portal asks it. */
function useAgency(slug: string | undefined): Agency | null {
  const [agency, setAgency] = useState<Agency | null>(null);
  useEffect(() => {
    if (slug) void request(AgencyDocument, { slug }).then(({ data }) => setAgency(data?.portalAgency ?? null));
  }, [slug]);
  return agency;
}
