import { createAgency } from '../../agency/create-agency.ts';
import { hashPassword } from '../../agency/hash-password.ts';
import type { App } from '../../app.ts';
import { createContact } from '../../contact/create-contact.ts';
import { inTransaction, type Tx } from '../../orm.ts';
import type { Mailbox } from '../../sandbox/mailbox.ts';
import { addTraveler } from '../../trip/change-strip.ts';
import { createDocument } from '../../trip/create-document.ts';
import { createTrip } from '../../trip/create-trip.ts';
import { shareDocument } from '../../trip/share-document.ts';
import { type DemoAgency, demoAgencies } from './demo-agencies.ts';
import { liveStory } from './live-story.ts';

const day = 24 * 3_600_000;

/**
 * Fills a database that is empty with two agencies whose clients are in every state. It goes through the same use cases
 * as everything else, at earlier times, so that history, links and mails are real; the mails go to the mailbox page.
 */
export async function fillDemo(app: App, mailbox: Mailbox): Promise<void> {
  const { rowCount } = await app.pool.query('select 1 from agency limit 1');
  if (rowCount) return;
  for (const agency of demoAgencies) await fillAgency(app, mailbox, agency);
}

async function fillAgency(app: App, mailbox: Mailbox, demo: DemoAgency): Promise<void> {
  const { agent, contacts, trips, ...agency } = demo;
  const passwordHash = await hashPassword(agent.password);
  const now = app.clock.now();
  const start = new Date(now.getTime() - 30 * day);
  const contactIds = new Map<string, string>();
  const shared: Shared[] = [];

  const { agencyId, agentId } = await inTransaction(app.orm.em, async (tx) => {
    const ids = await createAgency(tx, { ...agency, agent: { ...agent, passwordHash } }, start);
    for (const [key, contact] of Object.entries(contacts))
      contactIds.set(key, await createContact(tx, ids.agencyId, contact, start));
    for (const trip of trips) shared.push(...(await fillTrip(tx, ids.agencyId, trip, contactIds, now)));
    return ids;
  });

  const by = { agencyId, agencySlug: agency.slug, actorId: agentId, name: agent.name, email: agent.email };
  for (const [key, { story = [] }] of Object.entries(contacts))
    await liveStory(app, mailbox, by, contactIds.get(key) ?? '', story);
  for (const { id, at } of shared) await shareDocument({ ...app, clock: { now: () => at } }, by, id);
}

/** A document, and when it was shared. */
interface Shared {
  id: string;
  at: Date;
}

async function fillTrip(
  tx: Tx,
  agencyId: string,
  { name, startsIn, nights, travelers, documents = [] }: DemoAgency['trips'][number],
  contactIds: Map<string, string>,
  now: Date,
): Promise<Shared[]> {
  const dates = { startsOn: dayFrom(now, startsIn), endsOn: dayFrom(now, startsIn + nights) };
  const tripId = await createTrip(tx, agencyId, { name, ...dates }, now);
  for (const [index, key] of travelers.entries())
    await addTraveler(tx, { agencyId, tripId }, contactIds.get(key) ?? '', index === 0);
  const shared: Shared[] = [];
  for (const [index, { sharedDaysAgo, ...document }] of documents.entries()) {
    // A millisecond apart, so that they keep their order.
    const id = await createDocument(tx, { agencyId, tripId }, document, new Date(now.getTime() + index));
    if (sharedDaysAgo !== undefined) shared.push({ id, at: new Date(now.getTime() - sharedDaysAgo * day) });
  }
  return shared;
}

const dayFrom = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
