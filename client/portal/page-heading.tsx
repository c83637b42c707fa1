import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useNavigation } from './navigation.tsx';

/** Takes the focus when its page came by a move inside the portal, so that a screen reader starts at the top of it. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { moved } = useNavigation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only; a later move has a heading of its own
  useLayoutEffect(() => {
    if (moved) heading.current?.focus();
  }, []);

  return (
    <h1 className="text-28 font-semibold" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
