import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Where the mailbox is mounted. */
export const base = '/dev/mailbox';

/** Writes a whole page of the sandbox. `extra` goes into its head. */
export function writePage(title: string, main: ReactNode, extra?: ReactNode): string {
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Sandbox`}</title>
        <link rel="stylesheet" href={`${base}/mailbox.css`} />
        {extra}
      </head>
      <body>{main}</body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A moment, by the clock of this machine. */
export function Time({ at }: { at: string }) {
  return <time dateTime={at}>{clock.format(new Date(at))}</time>;
}
