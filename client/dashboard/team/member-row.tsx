import type { ReactNode, RefObject } from 'react';

interface MemberRowProps {
  /** Whom it is about. */
  name: ReactNode;
  /** Takes the focus when an act that had it is gone. */
  nameRef?: RefObject<HTMLElement | null>;
  /** What is useful to know of them. */
  facts: ReactNode;
  pill: ReactNode;
  /** What can be done, where there is something. */
  children?: ReactNode;
}

/** Somebody who works here, or is to: on a phone the acts stand below. */
export function MemberRow({ name, nameRef, facts, pill, children }: MemberRowProps) {
  return (
    <li className="grid items-center gap-x-4 gap-y-3 border-t border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span ref={nameRef} tabIndex={-1} className="min-w-0 rounded-s font-medium break-words outline-none">
            {name}
          </span>
          {pill}
        </div>
        <div className="mt-0.5 text-13 break-words text-ink-2">{facts}</div>
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </li>
  );
}
