import { useEffect, useRef, useState } from 'react';
import { ClaimScreen } from './claim/claim-screen.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { ForgotScreen } from './forgot/forgot-screen.tsx';
import { HomeScreen } from './home/home-screen.tsx';
import { DeadLinkScreen } from './link/dead-link-screen.tsx';
import { LinkSentScreen } from './link/link-sent-screen.tsx';
import { LoginScreen } from './login/login-screen.tsx';
import { NavigationProvider } from './navigation.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { loadPage, type Page } from './page.ts';
import { ResetScreen } from './reset/reset-screen.tsx';
import { matchRoute } from './route.ts';
import { Skeleton } from './skeleton.tsx';

/** The portal: one page at a time, fetched for the address or handed over by the page before. */
export function App() {
  const [{ page, moved }, setView] = useState<{ page?: Page; moved: boolean }>({ moved: false });
  const visit = useRef(0);

  async function load(moved: boolean) {
    const mine = ++visit.current;
    setView({ moved });
    const page = await loadPage(matchRoute(location.pathname));
    if (mine === visit.current) setView({ page, moved });
  }

  function show(page: Page) {
    visit.current++;
    setView({ page, moved: true });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per document; load reads nothing that changes
  useEffect(() => {
    const follow = () => void load(true);
    addEventListener('popstate', follow);
    void load(false);
    return () => removeEventListener('popstate', follow);
  }, []);

  return (
    <NavigationProvider value={{ moved, show, reload: () => void load(true) }}>
      {page ? <Screen page={page} /> : <Skeleton />}
    </NavigationProvider>
  );
}

function Screen({ page }: { page: Page }) {
  switch (page.kind) {
    case 'claim':
      return <ClaimScreen page={page} />;
    case 'reset':
      return <ResetScreen page={page} />;
    case 'dead-link':
      return <DeadLinkScreen page={page} />;
    case 'forgot':
      return <ForgotScreen page={page} />;
    case 'link-sent':
      return <LinkSentScreen page={page} />;
    case 'login':
      return <LoginScreen page={page} />;
    case 'home':
      return <HomeScreen page={page} />;
    case 'not-found':
      return <NotFoundScreen />;
    case 'failed':
      return <FailedScreen failure={page.failure} />;
  }
}
