import { NavLink } from 'react-router';
import { destinations } from './destinations.ts';
import { words } from './words.ts';

/** The destinations within reach of a thumb. */
export function TabBar() {
  return (
    <nav
      aria-label={words.navigation}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {destinations.map(({ path, short, Icon }) => (
        <NavLink
          key={path}
          to={path}
          className="flex h-15 flex-1 flex-col items-center justify-center gap-1.5 text-12 font-medium text-ink-3 -outline-offset-2 aria-[current]:font-semibold aria-[current]:text-ink"
        >
          <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
          {short}
        </NavLink>
      ))}
    </nav>
  );
}
