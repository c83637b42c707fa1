import { Progress } from '@base-ui/react/progress';
import { useEffect, useRef } from 'react';
import { progress as words } from './import.words.ts';

interface ImportProgressProps {
  /** What is under way. */
  label: string;
  /** What has gone to the API, 0 to 1. */
  share: number;
  /** What the API does once it has all. */
  then: string;
}

/** How far the file has gone; how long the API needs after that is not known, and not claimed. */
export function ImportProgress({ label, share, then }: ImportProgressProps) {
  const percent = Math.floor(share * 100);
  const isSent = percent === 100;
  // The button that began it is gone.
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), []);
  return (
    <Progress.Root ref={bar} tabIndex={-1} value={isSent ? null : percent} className="max-w-read outline-none">
      <Progress.Label className="font-semibold">{label}</Progress.Label>
      <Progress.Track className="mt-3 h-1.5 overflow-hidden rounded-full bg-sunken">
        <Progress.Indicator className="h-full bg-accent transition-[width] duration-(--duration-open) data-indeterminate:w-full data-indeterminate:opacity-60" />
      </Progress.Track>
      <p className="num mt-2 text-13 text-ink-2">{isSent ? then : words.sending(percent)}</p>
    </Progress.Root>
  );
}
