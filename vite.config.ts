import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { entryForPath } from './client/vite/entry-for-path.ts';

const client = join(import.meta.dirname, 'client');
const api = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

/**
 * Two entries, so that a client who opens a claim link on a phone loads nothing of the agents' dashboard; a preview of the
 * portal that the dashboard frames; and a page for addresses that none has.
 */
export default defineConfig({
  root: client,
  appType: 'mpa',
  publicDir: false,
  plugins: [react(), tailwindcss(), entryForPath()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Fonts and images stay files of their own: hashed, cached for good, and allowed by a policy without data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['dashboard', 'portal', 'preview', 'not-found'].map((page) => join(client, `${page}.html`)),
    },
  },
  server: {
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/dev',
        '/webhooks',
        '/oauth',
        '/healthz',
        '/readyz',
        '/metrics',
        '/uploads',
        '/imports',
        '/logos',
        '/previews/mail',
      ].map((path) => [path, api]),
    ),
  },
});
