import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import type { Context } from '../context.ts';
import type { LoginEventKind } from './login.rules.ts';
import { LoginEvent } from './login-event.entity.ts';

/** Longer ones are made up, and nobody reads them. */
const longestUserAgent = 512;

/** Writes what happened at the portal's door, and from where. */
export async function recordLogin(
  em: EntityManager,
  { ipAddress, userAgent }: Context,
  { agencyId, contactId }: { agencyId: string; contactId: string },
  kind: LoginEventKind,
  now: Date,
): Promise<void> {
  await em.insert(LoginEvent, {
    agencyId,
    id: newId(),
    contactId,
    kind,
    occurredAt: now,
    ipAddress,
    userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
  });
}
