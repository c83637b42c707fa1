import { useQuery } from '@apollo/client/react';
import { Dialog } from '@base-ui/react/dialog';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { useBackgroundRefresh } from '../apollo/use-background-refresh.ts';
import { ContactDrawerDocument } from '../gql/graphql.ts';
import { drawer as words } from './contact-drawer.words.ts';
import type { ContactPath, ContactTab } from './contact-path.ts';
import { CloseDrawer } from './drawer-head.tsx';
import { DrawerSkeleton } from './drawer-skeleton.tsx';
import { DrawerTabs } from './drawer-tabs.tsx';

interface DrawerContentProps {
  id: string;
  tab: ContactTab;
  pathTo: ContactPath;
  /** Whose changes are not saved; null when none are. */
  onUnsavedChange: (name: string | null) => void;
}

/** What the drawer shows of a contact, or why it shows nothing. Follows what happens elsewhere. */
export function DrawerContent({ id, ...props }: DrawerContentProps) {
  const { data, error, loading, refetch } = useQuery(ContactDrawerDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const outdated = useBackgroundRefresh(ContactDrawerDocument, { id });

  if (data?.contact) {
    return <DrawerTabs contact={data.contact} outdated={outdated} onRefresh={() => void refetch()} {...props} />;
  }
  return (
    <div className="px-4 py-5 sm:px-7">
      <div className="flex items-start justify-between">
        <Dialog.Title className={data ? 'text-22 font-semibold' : 'sr-only'}>
          {data ? words.missing.title : words.contact}
        </Dialog.Title>
        <CloseDrawer />
      </div>
      {data && <p className="mt-1 text-ink-2">{words.missing.text}</p>}
      {!data && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
      {!data && !error && <DrawerSkeleton />}
    </div>
  );
}
