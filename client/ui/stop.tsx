/** Disc: in. Ring: invited. Open: expired. Slashed: stopped. Diamond: trouble. Dot: a fact. Check: done. */
export type StopKind = 'disc' | 'ring' | 'open' | 'slashed' | 'diamond' | 'dot' | 'check';

/** The mark that carries every state. Decoration: a word always stands beside it. */
export function Stop({ kind }: { kind: StopKind }) {
  return (
    <svg className={`stop stop-${kind}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {kind === 'diamond' && <path d="M5 .3 9.7 5 5 9.7.3 5Z" fill="currentColor" />}
      {kind === 'dot' && <circle cx="5" cy="5" r="2.5" fill="currentColor" />}
      {kind === 'check' && <path d="M1 5.4 3.8 8.2 9 2.2" fill="none" stroke="currentColor" strokeWidth="2" />}
      {kind === 'slashed' && (
        <path
          d="M5 .75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5ZM2 8 8 2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
        />
      )}
      {(kind === 'disc' || kind === 'ring' || kind === 'open') && (
        // One circle for the three, so that a ring fills when a client comes in.
        <circle
          cx="5"
          cy="5"
          r="4"
          fill={kind === 'disc' ? 'currentColor' : 'transparent'}
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={kind === 'open' ? '18.6 6.53' : undefined}
        />
      )}
    </svg>
  );
}
