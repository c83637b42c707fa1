import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router';
import { settingsPages } from './settings-pages.ts';
import { words } from './words.ts';

/** The settings: their pages at the side, above them on a phone. */
export default function SettingsFrame() {
  return (
    <div className="grid gap-6 pt-3 md:grid-cols-[12rem_minmax(0,1fr)] md:gap-x-12">
      <div>
        <h1 className="text-22 font-semibold">{words.title}</h1>
        <nav aria-label={words.title} className="-mx-3 mt-3">
          <ul className="flex flex-wrap gap-1 md:grid">
            {settingsPages.map(({ path, name }) => (
              <li key={path}>
                <NavLink
                  to={path}
                  className="flex min-h-9 items-center rounded-m px-3 text-ink-2 hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
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
