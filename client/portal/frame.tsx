import { type ReactNode, useLayoutEffect } from 'react';
import { brandStyle } from '../ui/brand.ts';
import { AgencyMark } from './agency-mark.tsx';
import type { Agency } from './page.ts';
import { PageHeading } from './page-heading.tsx';

interface Props {
  agency: Agency;
  /** Names the page in the browser's tab, before the agency. */
  title: string;
  /** Said in the agency's colour. Without it the band is only the agency's name. */
  greeting?: { heading: string; lead: string; size?: 'large' };
  /** Beside the agency's name. */
  action?: ReactNode;
  children: ReactNode;
  /** A last line at the foot of the screen. */
  footer?: ReactNode;
}

/** As wide as a page of a book on a desk, and as a phone on a phone. */
const COLUMN = 'mx-auto w-full max-w-dialog px-5';

/** A page of an agency: its band, one column, a last line. */
export function Frame({ agency, title, greeting, action, children, footer }: Props) {
  const { brandColor } = agency.branding;

  useLayoutEffect(() => {
    document.title = `${title} · ${agency.name}`;
  }, [title, agency.name]);

  return (
    <div className="portal flex min-h-dvh flex-col" style={brandStyle(brandColor)}>
      <meta name="theme-color" content={brandColor} />
      <header className="on-brand border-b border-line bg-brand text-on-brand">
        <div className={COLUMN}>
          <div className="flex min-h-17 items-center justify-between gap-4">
            <AgencyMark agency={agency} />
            {action}
          </div>
          {greeting && (
            <div className="pt-4 pb-8">
              <PageHeading>{greeting.heading}</PageHeading>
              <p className={`mt-2 max-w-80 ${greeting.size === 'large' ? 'text-18' : ''}`}>{greeting.lead}</p>
            </div>
          )}
        </div>
      </header>
      <main className={`${COLUMN} flex flex-col gap-7 pb-8 ${greeting ? 'pt-7' : 'pt-9'}`}>{children}</main>
      {footer && <footer className={`${COLUMN} mt-auto pt-4 pb-8 text-14 text-ink-3`}>{footer}</footer>}
    </div>
  );
}
