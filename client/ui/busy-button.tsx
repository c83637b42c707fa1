import { type ComponentProps, type ReactNode, useState } from 'react';

interface BusyButtonProps extends ComponentProps<'button'> {
  busy: boolean;
  /** What it reads while busy: "Sending…". */
  busyLabel: string;
  icon?: ReactNode;
  /** Follows the label for screen readers: whom the act is about. */
  about?: string;
}

/** A button whose act takes a moment: it keeps its measured width and its focus, and ignores a second press. */
export function BusyButton({ busy, busyLabel, icon, about, className, onClick, children, ...rest }: BusyButtonProps) {
  const [width, setWidth] = useState<number>();
  return (
    <button
      type="button"
      {...rest}
      className={`btn ${className ?? 'btn-plain'}`}
      style={busy ? { minWidth: width } : undefined}
      data-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={(event) => {
        if (busy) return event.preventDefault();
        setWidth(event.currentTarget.offsetWidth);
        onClick?.(event);
      }}
    >
      {icon}
      <span>
        {busy ? busyLabel : children}
        {about && <span className="sr-only"> — {about}</span>}
      </span>
    </button>
  );
}
