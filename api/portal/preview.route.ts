import type { FastifyInstance } from 'fastify';
import { findViewer } from '../agency/identify-viewer.ts';
import type { App } from '../app.ts';
import { contextOf } from '../request-context.ts';
import { refuse } from '../request-guard.ts';
import { previewInvite } from './preview-invite.ts';

/**
 * `GET /previews/mail?name&logoUrl&brandColor&timeZone`: the invite in a branding that is not saved yet, for the
 * settings to show in a frame. It does nothing there: no script, no link, no form.
 */
export function previewRoute(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: Record<string, unknown> }>('/previews/mail', async (request, reply) => {
    const viewer = await findViewer(contextOf(app, request, reply));
    if (!viewer) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
    const html = await previewInvite(app, viewer, readBranding(request.query));
    if (html === null) return refuse(reply, 422, 'BAD_USER_INPUT', 'This branding could not be saved.');
    return reply
      .type('text/html')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy(app.config.appUrl))
      .send(html);
  });
}

/** Mails are styled inline. */
const policy = (appUrl: string) =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src ${appUrl} https:; frame-ancestors 'self'; sandbox`;

function readBranding({ name, logoUrl, brandColor, timeZone }: Record<string, unknown>) {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return { name: text(name), logoUrl: text(logoUrl), brandColor: text(brandColor), timeZone: text(timeZone) };
}
