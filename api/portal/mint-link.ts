import { v7 as newId } from 'uuid';
import { mintSecret } from '../agency/mint-token.ts';
import type { App } from '../app.ts';
import type { Tx } from '../orm.ts';
import { type LinkPurpose, linkLifetime } from './link.rules.ts';
import { PortalLink } from './portal-link.entity.ts';
import { keepLinkHash } from './portal-link.secret.ts';
import { voidLinks } from './void-links.ts';

/** A link as the mail carries it. Its token is in `url` and nowhere else. */
export interface MintedLink {
  id: string;
  url: string;
  expiresAt: Date;
}

interface LinkOrder {
  agencyId: string;
  agencySlug: string;
  contactId: string;
  purpose: LinkPurpose;
  /** The agent who invites in person. */
  invitedBy: string | null;
}

/** Mints a link and voids the ones of its purpose that stand: there is one at a time. */
export async function mintLink(tx: Tx, app: App, order: LinkOrder, now: Date): Promise<MintedLink> {
  const { agencyId, contactId, purpose } = order;
  await voidLinks(tx, order, [purpose], now);
  const id = newId();
  const { secret, hash } = mintSecret();
  const expiresAt = new Date(now.getTime() + linkLifetime[purpose]);
  await tx.insert(PortalLink, {
    agencyId,
    id,
    contactId,
    purpose,
    invitedBy: order.invitedBy,
    createdAt: now,
    expiresAt,
  });
  await keepLinkHash(tx, agencyId, id, hash);
  const path = `/portal/${order.agencySlug}/${purpose.toLowerCase()}/${secret}`;
  return { id, url: new URL(path, app.config.appUrl).href, expiresAt };
}
