import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';

/**
 * The way out of what lies over a page and has an address of its own: back, where it was opened from this very page, so
 * that the history keeps no trace of it; else on to `closedPath`.
 */
export function useWayOut(open: boolean, closedPath: string): () => void {
  const navigate = useNavigate();
  const navigationType = useNavigationType();
  const { key } = useLocation();
  const behind = useRef<'page' | 'elsewhere'>('elsewhere');
  const lastKey = useRef<string>(undefined);
  const wasOpen = useRef(true);

  useEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    // A tab of the drawer replaces its address, and what lies behind it stays.
    if (navigationType !== 'REPLACE' || !open) {
      behind.current = open && !wasOpen.current && navigationType === 'PUSH' ? 'page' : 'elsewhere';
    }
    wasOpen.current = open;
  }, [key, open, navigationType]);

  return () => (behind.current === 'page' ? navigate(-1) : navigate(closedPath, { replace: true }));
}
