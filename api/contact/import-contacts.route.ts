import type { FastifyError, FastifyInstance } from 'fastify';
import { findViewer } from '../agency/identify-viewer.ts';
import type { App } from '../app.ts';
import { contextOf } from '../request-context.ts';
import { refuse, turnAway } from '../request-guard.ts';
import { type ContactImport, importContacts, type Upload } from './import-contacts.ts';
import { template } from './import-template.ts';

/** Of a file, in bytes: 5 MB. */
const largestFile = 5_242_880;

/**
 * `POST /imports/contacts`, the CSV file as the body: puts its contacts on file, and answers line by line what became
 * of each; `POST /imports/contacts/preview` changes nothing and answers what would. Columns are known by their names;
 * `?fullName=1&email=3&phone=` says instead which column, by its number from 1, feeds which of `firstName`, `lastName`,
 * `fullName`, `email` and `phone`, and no other is imported. 422 for a file that cannot be imported: `WRONG_COLUMNS`,
 * `UNKNOWN_COLUMN`, `UNKNOWN_FIELD` and `COLUMN_TWICE` bring the file's `columns` to choose from. 429 over the limit.
 * `GET /imports/contacts/template.csv`: a file to begin with.
 */
export async function importContactsRoute(server: FastifyInstance, app: App): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    scope.setErrorHandler((error: FastifyError, _, reply) => {
      const refusal = refusals[error.statusCode ?? 500];
      if (!refusal) throw error;
      return refuse(reply, error.statusCode ?? 500, 'BAD_USER_INPUT', refusal);
    });
    for (const [path, dryRun] of Object.entries({ '/imports/contacts/preview': true, '/imports/contacts': false }))
      scope.post<{ Body?: Buffer; Querystring: Upload['choice'] }>(path, {
        bodyLimit: largestFile,
        onRequest: async (request, reply) => turnAway(app.config, request, reply),
        handler: async (request, reply) => {
          const viewer = await findViewer(contextOf(app, request, reply));
          if (!viewer) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
          const bytes = request.body ?? Buffer.alloc(0);
          const { agencyId } = viewer;
          const answer = await importContacts(app, { agencyId, bytes, choice: request.query, dryRun });
          return reply.header('cache-control', 'no-store').code(statusOf(answer)).send(answer);
        },
      });
  });

  server.get('/imports/contacts/template.csv', (_, reply) =>
    reply.type('text/csv').header('content-disposition', 'attachment; filename="contacts.csv"').send(template),
  );
}

const refusals: Record<number, string> = {
  413: 'The file is too large: 5 MB are taken at most. Divide it, and import the parts.',
  415: 'Contacts are imported from a CSV file: send it as text/csv.',
};

function statusOf({ errors: [error] }: ContactImport): number {
  if (!error) return 200;
  return error.code === 'RATE_LIMITED' ? 429 : 422;
}
