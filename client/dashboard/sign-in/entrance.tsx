import type { ReactNode } from 'react';
import { Wordmark } from '../shell/wordmark.tsx';
import { RouteDrawing } from './route-drawing.tsx';

interface EntranceProps {
  documentTitle: string;
  heading: string;
  lead?: ReactNode;
  children: ReactNode;
  /** A last line at the foot of the page. */
  footer?: ReactNode;
}

/** The page of somebody who is not in yet. */
export function Entrance({ documentTitle, heading, lead, children, footer }: EntranceProps) {
  return (
    <main className="grid min-h-dvh lg:grid-cols-[32.5rem_1fr]">
      <title>{documentTitle}</title>
      <div className="flex flex-col gap-10 border-line bg-surface px-6 py-8 sm:px-16 sm:py-10 lg:border-r">
        <Wordmark />
        <div className="my-auto w-full max-w-84">
          <h1 className="text-28 font-semibold">{heading}</h1>
          {lead && <p className="mt-1.5 text-ink-2">{lead}</p>}
          <div className="mt-8">{children}</div>
        </div>
        {footer && <p className="text-13 text-ink-3">{footer}</p>}
      </div>
      <RouteDrawing />
    </main>
  );
}
