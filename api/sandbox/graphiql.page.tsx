import { renderToStaticMarkup } from 'react-dom/server';

const base = '/dev/graphiql';

/** The explorer's page, which `graphiql.js` fills. */
export function writeGraphiqlPage(): string {
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Explorer · Sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`${base}/graphiql.css`} />
        <script src={`${base}/graphiql.js`} defer />
        <script src={`${base}/start.js`} defer />
      </head>
      <body className="no-focus-outline">
        <noscript>The explorer needs JavaScript.</noscript>
        <div id="root" style={{ height: '100vh' }} />
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
