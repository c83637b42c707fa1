import { useQuery } from '@apollo/client/react';
import { Suspense, useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation, useNavigationType } from 'react-router';
import { ViewerDocument } from '../gql/graphql.ts';
import { signInPath } from '../sign-in/next-path.ts';
import { Failure } from './failure.tsx';
import { FailureBoundary } from './failure-boundary.tsx';
import { pageOf } from './page-of.ts';
import { TabBar } from './tab-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { ViewerContext } from './viewer.ts';
import { words } from './words.ts';

/** The frame of every screen behind the sign-in. */
export function Shell() {
  const { data, error } = useQuery(ViewerDocument);
  const location = useLocation();
  const page = pageOf(location.pathname);
  const main = useFocusOnArrival(page);

  if (error) return <Failure />;
  if (data?.viewer === null) return <Navigate to={signInPath(location)} replace />;
  const viewer = data?.viewer ?? null;
  return (
    <ViewerContext value={viewer}>
      <a href="#content" className="btn btn-primary fixed top-3 left-3 z-30 not-focus:sr-only">
        {words.skip}
      </a>
      <TopBar viewer={viewer} />
      <main
        ref={main}
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-296 px-4 pt-6 pb-28 outline-none sm:px-6 sm:pb-16"
      >
        <FailureBoundary key={page}>
          <Suspense>
            <Outlet />
          </Suspense>
        </FailureBoundary>
      </main>
      <TabBar />
    </ViewerContext>
  );
}

/** On a new page a reader starts at its content and at its top, as after a full load. */
function useFocusOnArrival(page: string) {
  const main = useRef<HTMLElement>(null);
  const lastPage = useRef(page);
  const navigationType = useNavigationType();
  useEffect(() => {
    if (lastPage.current === page) return;
    lastPage.current = page;
    main.current?.focus({ preventScroll: true });
    if (navigationType !== 'POP') window.scrollTo(0, 0);
  }, [page, navigationType]);
  return main;
}
