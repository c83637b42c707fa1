import type { Context } from '../context.ts';
import type { LinkPurpose } from './link.rules.ts';
import { findLiveLink } from './portal-link.secret.ts';

/** What the page of a link shows. Opening it changes nothing; null when it does not work (any more). */
export const openLink = ({ app, now }: Context, slug: string, token: string, purpose: LinkPurpose) =>
  findLiveLink(app.pool, { slug, token, purpose, now });
