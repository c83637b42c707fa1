import { type ReactNode, useLayoutEffect } from 'react';
import { PageHeading } from './page-heading.tsx';

/** A page of nobody: the agency is unknown, or was out of reach. */
export function BareFrame({ heading, children }: { heading: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.title = heading;
  }, [heading]);

  return (
    <div className="portal min-h-dvh">
      <main className="mx-auto flex w-full max-w-dialog flex-col gap-4 px-5 py-12">
        <PageHeading>{heading}</PageHeading>
        {children}
      </main>
    </div>
  );
}
