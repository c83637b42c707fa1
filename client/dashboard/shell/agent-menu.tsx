import { useMutation } from '@apollo/client/react';
import { Menu } from '@base-ui/react/menu';
import { ChevronDown, LogOut } from 'lucide-react';
import { useRef } from 'react';
import { SignOutDocument } from '../gql/graphql.ts';
import { AgencyMark } from './agency-mark.tsx';
import { useTell } from './use-tell.ts';
import type { Viewer } from './viewer.ts';
import { words } from './words.ts';

/** Who is at the desk, for which agency, and the way out. */
export function AgentMenu({ viewer }: { viewer: Viewer }) {
  const tell = useTell();
  // The menu opens inside the header, so that nothing on the page is outside of a landmark.
  const home = useRef<HTMLDivElement>(null);
  const [signOut] = useMutation(SignOutDocument, {
    // A full load, so that nothing read stays in memory.
    onCompleted: () => window.location.assign('/login'),
    onError: () => tell({ id: 'sign-out', mark: 'trouble', text: words.signingOutFailed }),
  });
  return (
    <div ref={home}>
      <Menu.Root>
        <Menu.Trigger className="btn btn-ghost" aria-label={words.accountOf(viewer.name)}>
          <AgencyMark agency={viewer.agency} />
          <span className="hidden font-medium sm:inline">{viewer.name.split(' ')[0]}</span>
          <ChevronDown className="icon hidden sm:block" aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal container={home}>
          <Menu.Positioner align="end" sideOffset={6} className="z-20">
            <Menu.Popup className="min-w-60 rounded-l border border-line bg-raised p-1 shadow-overlay transition-[opacity,translate] duration-(--duration-open) ease-arrive data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0">
              <Menu.Group>
                <Menu.GroupLabel className="mb-1 border-b border-line px-3 pt-2 pb-3">
                  <span className="block font-semibold">{viewer.name}</span>
                  <span className="block text-13 text-ink-2">{viewer.email}</span>
                  <span className="block text-13 text-ink-3">{viewer.agency.name}</span>
                </Menu.GroupLabel>
                <Menu.Item
                  className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-m px-3 pointer-coarse:min-h-11 data-highlighted:bg-sunken"
                  onClick={() => signOut()}
                >
                  <LogOut className="icon text-ink-2" aria-hidden="true" />
                  {words.signOut}
                </Menu.Item>
              </Menu.Group>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  );
}
