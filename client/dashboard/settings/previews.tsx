import type { ReactNode } from 'react';
import { useViewer } from '../shell/viewer.ts';
import type { BrandingValues } from './branding-draft.ts';
import { ClaimPreview } from './claim-preview.tsx';
import { previews as words } from './client-portal.words.tsx';
import { MailPreview } from './mail-preview.tsx';

interface PreviewsProps {
  slug: string;
  /** What can be shown of what is typed. */
  draft: BrandingValues;
}

/** What a client gets: the mail and the claim page themselves, as they would look once this is saved. */
export function Previews({ slug, draft }: PreviewsProps) {
  const inviter = useViewer()?.name ?? '';
  return (
    <section aria-labelledby="previews" className="self-start lg:sticky lg:top-6">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h3 id="previews" className="eyebrow">
          {words.title}
        </h3>
        <p className="text-13 text-ink-3">{words.reader}</p>
      </div>
      <div className="flex flex-wrap gap-5">
        <Preview caption={words.mail}>
          <MailPreview draft={draft} />
        </Preview>
        <Preview caption={words.claim}>
          <ClaimPreview slug={slug} draft={draft} inviter={inviter} />
        </Preview>
      </div>
      <p className="mt-5 text-13 text-ink-3">{words.note}</p>
    </section>
  );
}

function Preview({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <figure>
      <div className="preview" data-pin="light">
        {children}
      </div>
      <figcaption className="mt-3 text-13 text-ink-2">{caption}</figcaption>
    </figure>
  );
}
