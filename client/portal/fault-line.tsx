import type { Fault } from './submission.ts';

/** The message of a field at fault: a diamond, and what to do. */
export function FaultLine({ id, fault }: { id: string; fault: Fault }) {
  return (
    <p className="err" id={id}>
      <svg className="stop stop-diamond" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M5 0.5 9.5 5 5 9.5 0.5 5Z" fill="currentColor" />
      </svg>
      {fault.message}
    </p>
  );
}
