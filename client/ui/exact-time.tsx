import { Tooltip } from '@base-ui/react/tooltip';
import { useId, useRef, useState } from 'react';
import { describeFully, describeSince } from './time.ts';
import { useNow } from './use-now.ts';

/** How long ago; the whole time with its zone on hover and on focus. `at` is ISO 8601. */
export function ExactTime({ at }: { at: string }) {
  const now = useNow();
  const date = new Date(at);
  const [open, setOpen] = useState(false);
  const tipId = useId();
  // The tip opens beside the time, so that it stays inside of the dialog that the time is in.
  const home = useRef<HTMLSpanElement>(null);
  return (
    <span ref={home} className="whitespace-nowrap">
      <Tooltip.Root open={open} onOpenChange={setOpen}>
        <Tooltip.Trigger
          delay={200}
          tabIndex={0}
          aria-describedby={open ? tipId : undefined}
          className="rounded-s"
          render={<time dateTime={at} />}
        >
          {describeSince(date, now)}
        </Tooltip.Trigger>
        <Tooltip.Portal container={home}>
          <Tooltip.Positioner sideOffset={6} collisionPadding={8} positionMethod="fixed" className="z-10">
            <Tooltip.Popup id={tipId} role="tooltip" className="tip">
              {describeFully(date)}
            </Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      </Tooltip.Root>
    </span>
  );
}
