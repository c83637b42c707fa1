import { createContext, type MouseEvent, type ReactNode, useContext, useLayoutEffect } from 'react';
import type { ForgotPage, LoginPage, Page } from './page.ts';
import { pathOf } from './route.ts';

interface Navigation {
  /** True once the reader moved inside the portal: then, and only then, a new page takes the focus. */
  moved: boolean;
  /** Puts a page that is already known on the screen. */
  show: (page: Page) => void;
  /** Fetches the page of the current address again. */
  reload: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export const NavigationProvider = NavigationContext.Provider;

/** The way around the portal. Throws outside the app. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation is used outside NavigationProvider');
  return navigation;
}

/**
 * Makes the address bar say where the reader is, in place of the entry they came by: after a claim the
 * used link is not in the history, and a home page without a session is its login.
 */
export function useOwnAddress(kind: 'home' | 'login', slug: string): void {
  useLayoutEffect(() => {
    const path = pathOf(kind, slug);
    if (location.pathname !== path) history.replaceState(null, '', path);
  }, [kind, slug]);
}

/** A link to a page that needs nothing fetched. A new tab or window works as for any link. */
export function PageLink({ to, children }: { to: LoginPage | ForgotPage; children: ReactNode }) {
  const { show } = useNavigation();
  const path = pathOf(to.kind, to.agency.slug);

  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, '', path);
    show(to);
  }

  return (
    <a className="portal-link" href={path} onClick={follow}>
      {children}
    </a>
  );
}
