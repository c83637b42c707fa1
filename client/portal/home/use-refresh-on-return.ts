import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../navigation.tsx';
import { type HomePage, loadPage } from '../page.ts';

/** Reads the page again when its reader comes back to it, so that what was shared meanwhile is there. */
export function useRefreshOnReturn({ agency, firstVisit }: HomePage): void {
  const { show } = useNavigation();
  const refresh = useEffectEvent(async (isStillHere: () => boolean) => {
    if (document.hidden) return;
    const page = await loadPage({ kind: 'home', slug: agency.slug });
    if (!isStillHere()) return;
    if (page.kind === 'home') show({ ...page, firstVisit });
    // The session has ended. Without an answer, what is on the screen is better than a failure.
    else if (page.kind === 'login') show(page);
  });

  useEffect(() => {
    let here = true;
    const follow = () => void refresh(() => here);
    document.addEventListener('visibilitychange', follow);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);
}
