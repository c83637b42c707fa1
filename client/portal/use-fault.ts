import { useLayoutEffect, useRef, useState } from 'react';
import type { Fault } from './submission.ts';

/** Brings the reader to the field at fault, and lets the message go once they change what is in it. */
export function useFault(fault: Fault | undefined) {
  const input = useRef<HTMLInputElement>(null);
  const [mended, setMended] = useState<Fault>();

  useLayoutEffect(() => {
    if (fault) input.current?.focus();
  }, [fault]);

  return { input, shown: fault === mended ? undefined : fault, onInput: () => setMended(fault) };
}
