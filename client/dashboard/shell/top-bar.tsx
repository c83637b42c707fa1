import { Link, NavLink } from 'react-router';
import { AgentMenu } from './agent-menu.tsx';
import { destinations } from './destinations.ts';
import { NeedsAttention } from './needs-attention.tsx';
import type { Viewer } from './viewer.ts';
import { Wordmark } from './wordmark.tsx';
import { words } from './words.ts';

/** The product, its destinations, and who is at the desk. */
export function TopBar({ viewer }: { viewer: Viewer | null }) {
  return (
    <header className="flex h-14 items-center gap-7 border-b border-line px-4 sm:px-6">
      <Link to="/" className="rounded-s text-ink">
        <Wordmark />
      </Link>
      <nav aria-label={words.navigation} className="hidden gap-7 sm:flex">
        {destinations.map(({ path, name }) => (
          <NavLink
            key={path}
            to={path}
            className="relative inline-flex h-14 items-center font-medium text-ink-2 hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-ink"
          >
            {name}
            {path === '/portal-accounts' && <NeedsAttention />}
          </NavLink>
        ))}
      </nav>
      <div className="-mr-2 ml-auto pointer-coarse:-mr-4">{viewer && <AgentMenu viewer={viewer} />}</div>
    </header>
  );
}
