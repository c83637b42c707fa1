import { words } from './words.ts';

/** Ring, line, disc: on the way, and in. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg
        width="38"
        height="12"
        viewBox="0 0 38 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <circle cx="6" cy="6" r="4.5" />
        <path d="M10.5 6H28" />
        <circle cx="32" cy="6" r="5.5" fill="currentColor" stroke="none" />
      </svg>
      <span className="text-16 font-semibold tracking-[-0.006em]">{words.product}</span>
    </span>
  );
}
