import { useEffect, useState } from 'react';
import { describeWait } from '../ui/time.ts';
import type { Failure } from './request.ts';

const words: Record<Failure['kind'], string> = {
  unreachable: 'No answer came back. Check your connection, then try again.',
  busy: 'A lot of people are here right now.',
  'rate-limited': 'That was too many tries in a row.',
  broken: 'Something failed on our side. Try again in a minute.',
};

/** What failed and what to do, announced when it appears. `what` is a sentence of the screen. */
export function FailureNote({ what, failure }: { what: string; failure: Failure }) {
  return (
    <div className="note note-trouble" role="alert">
      <p className="font-medium text-ink">{what}</p>
      <p>
        <FailureWords failure={failure} />
      </p>
    </div>
  );
}

/** The sentences of a failure, with when to try again where the server said so. */
export function FailureWords({ failure }: { failure: Failure }) {
  const { kind, retryAt } = failure;
  if (kind === 'unreachable' || kind === 'broken') return words[kind];
  return (
    <>
      {words[kind]} {retryAt ? <RetryWhen key={retryAt.getTime()} at={retryAt} /> : 'Try again in a minute.'}
    </>
  );
}

/** Says when, and once the moment has come, that it has. */
function RetryWhen({ at }: { at: Date }) {
  const [now, setNow] = useState(() => new Date());

  useEffect(() => {
    const timer = setTimeout(() => setNow(at), Math.max(0, at.getTime() - Date.now()));
    return () => clearTimeout(timer);
  }, [at]);

  return now < at ? `You can try again ${describeWait(at, now)}.` : 'You can try again now.';
}
