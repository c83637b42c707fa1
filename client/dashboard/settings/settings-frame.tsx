import { Suspense } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useCurrentInView } from '../../ui/use-current-in-view.ts';
import { settingsPages } from './settings-pages.ts';
import { words } from './words.ts';

/** The settings: their pages at the side, above them on a phone. */
export default function SettingsFrame() {
  const list = useCurrentInView<HTMLUListElement>(useLocation().pathname);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pt-3 md:grid-cols-[12rem_minmax(0,1fr)] md:gap-x-12">
      <div>
        <h1 className="text-22 font-semibold">{words.title}</h1>
        <nav aria-label={words.title} className="-mx-4 mt-3 sm:-mx-3">
          <ul ref={list} className="flex gap-1 overflow-x-auto px-1 sm:px-0 md:grid">
            {settingsPages.map(({ path, name }) => (
              <li key={path}>
                <NavLink
                  to={path}
                  className="flex min-h-9 items-center rounded-m px-3 whitespace-nowrap text-ink-2 hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
                >
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="max-w-read min-w-0 has-[[data-wide]]:max-w-none">
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
