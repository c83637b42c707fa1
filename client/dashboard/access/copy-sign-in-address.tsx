import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../shell/viewer.ts';
import { words } from './invite-diagnosis.words.tsx';

/** What a client can do without the agent, and the address to tell them. */
export function CopySignInAddress({ firstName }: { firstName: string }) {
  const viewer = useViewer();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  if (!viewer) return null;
  const address = new URL(`/portal/${viewer.agency.slug}/login`, window.location.origin).href;

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-3 rounded-m bg-sunken px-3 py-2.5">
      <p className="min-w-0 flex-1 basis-56 text-13 text-ink-2">{words.fromTheirSide(firstName)}</p>
      <button type="button" className="btn btn-ghost" onClick={copy}>
        <Copy className="icon" aria-hidden="true" />
        <span aria-live="polite">{outcome === 'copied' ? words.copied : words.copy}</span>
      </button>
      {outcome === 'refused' && (
        <p role="alert" className="basis-full text-13 text-ink-2">
          {words.notCopied} <b className="break-all">{address}</b>
        </p>
      )}
    </div>
  );
}
