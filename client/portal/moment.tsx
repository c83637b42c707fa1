import { createContext, useContext } from 'react';
import { describeFully } from '../ui/time.ts';

/** In place of the reader's own zone: a preview tells times beside an email, which has the agency's. */
export const ZoneContext = createContext<string | undefined>(undefined);

/** An exact moment on the reader's clock and in the reader's language, which may not be the page's. */
export function Moment({ at }: { at: string }) {
  const timeZone = useContext(ZoneContext);
  return (
    <time dateTime={at} lang={navigator.language}>
      {describeFully(new Date(at), { timeZone })}
    </time>
  );
}
