import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync } from 'fastify';
import { writeGraphiqlPage } from './graphiql.page.tsx';
import { sendPage } from './send-page.ts';

const start = readFileSync(new URL('./graphiql.js', import.meta.url), 'utf8');

// The editor puts its styles and fonts into the page as it goes; it runs and asks nothing but ours.
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Nine megabytes of text, read when somebody opens the page. */
const load = () => import('@graphql-yoga/render-graphiql/graphiql');

/** The explorer: the API's documentation, and a place to try it as whoever is signed in. All of it is served from here. */
export const graphiqlRoutes: FastifyPluginAsync = async (server) => {
  const javaScript = 'text/javascript; charset=utf-8';
  server.get('/', (_, reply) => sendPage(reply, writeGraphiqlPage(), policy));
  server.get('/start.js', (_, reply) => reply.type(javaScript).send(start));
  server.get('/graphiql.js', async (_, reply) => reply.type(javaScript).send((await load()).js));
  server.get('/graphiql.css', async (_, reply) => reply.type('text/css; charset=utf-8').send((await load()).css));
  // By the names that the editor gives them.
  server.get('/editorWorkerService.js', async (_, reply) =>
    reply.type(javaScript).send((await load()).editorWorkerService),
  );
  server.get('/graphql.js', async (_, reply) => reply.type(javaScript).send((await load()).graphqlWorker));
  server.get('/json.js', async (_, reply) => reply.type(javaScript).send((await load()).jsonWorker));
};
