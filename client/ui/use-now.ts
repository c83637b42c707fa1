import { useEffect, useState } from 'react';

/** The time, renewed every so many milliseconds, so that "just now" does not stand for an hour. */
export function useNow(every = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
