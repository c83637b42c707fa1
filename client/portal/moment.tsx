import { describeFully } from '../ui/time.ts';

/** An exact moment on the reader's clock and in the reader's language, which may not be the page's. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} lang={navigator.language}>
      {describeFully(new Date(at))}
    </time>
  );
}
