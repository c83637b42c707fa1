import type { ReactNode } from 'react';
import { Stop } from '../../ui/stop.tsx';
import { words } from './first-run.words.ts';

interface GuideStopProps {
  title: string;
  done: boolean;
  /** The next one to do. */
  current: boolean;
  children: ReactNode;
}

/** A stop on the way: a ring is ahead, a disc is reached. */
export function GuideStop({ title, done, current, children }: GuideStopProps) {
  return (
    <li
      aria-current={current ? 'step' : undefined}
      className="pb-8 last:pb-0 [&>.stop]:text-ink-3 aria-[current]:[&>.stop]:text-ink [&>.stop-disc]:text-ink"
    >
      <Stop kind={done ? 'disc' : 'ring'} />
      <h3 className="text-16 leading-5 font-semibold">
        {title}
        {done && <span className="sr-only">, {words.done}</span>}
      </h3>
      <div className="mt-1 grid justify-items-start gap-3 text-ink-2">{children}</div>
    </li>
  );
}
