import type { Context } from '../context.ts';
import type { LinkPurpose } from './link.rules.ts';
import { findLiveLink, type LiveLink, noteVoidOpening } from './portal-link.secret.ts';

/**
 * What the page of a link shows; null when it does not work (any more). Opening it has no effect on any link. That a
 * void one was opened is noted, behind the answer, which is the same for every dead link: its reader holds an old email.
 */
export async function openLink(
  { app, now }: Context,
  slug: string,
  token: string,
  purpose: LinkPurpose,
): Promise<LiveLink | null> {
  const given = { slug, token, purpose, now };
  const link = await findLiveLink(app.pool, given);
  if (!link) {
    const noted = noteVoidOpening(app.pool, given);
    app.underway.add(noted.catch((error) => app.log.error({ error }, 'The opening of a void link was not noted.')));
  }
  return link;
}
