import { describeWait } from '../../ui/time.ts';
import { useNow } from '../../ui/use-now.ts';

/** "in 7 s", counting down. */
export function Wait({ until }: { until: string }) {
  const now = useNow(1_000);
  return <time dateTime={until}>{describeWait(new Date(until), now)}</time>;
}
