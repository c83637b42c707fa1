import { describeDay, describeFully, describeMoment, describeSince } from './time.ts';
import { useNow } from './use-now.ts';

const tellings = { since: describeSince, day: describeDay, moment: describeMoment };

interface TimestampProps {
  /** ISO 8601. */
  at: string;
  /** "5 min ago", "20 Nov" or "Sun, 29 Nov, 11:32". */
  as: keyof typeof tellings;
}

/** A time on the reader's clock; the whole of it, with its zone, on hover. */
export function Timestamp({ at, as }: TimestampProps) {
  const now = useNow();
  const date = new Date(at);
  return (
    <time dateTime={at} title={describeFully(date)}>
      {tellings[as](date, now)}
    </time>
  );
}
