import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { idOf } from '../agency/id.rules.ts';
import { identifyViewer } from '../agency/identify-viewer.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../orm.ts';
import { addToTrip, makePrimaryOfTrip, notFound, removeFromTrip, type TripChange } from './change-travelers.ts';
import { createDocumentOnTrip } from './create-document.ts';
import { createTrip } from './create-trip.ts';
import type { DocumentKind } from './document.rules.ts';
import { DocumentKindEnum, DocumentPayload } from './document.type.ts';
import { loadTrip } from './load-trip.ts';
import { shareDocument } from './share-document.ts';
import { documentProblems, tripProblems } from './trip.rules.ts';
import { DocumentSharePayload, TripInput, TripPayload } from './trip.type.ts';
import { updateTrip } from './update-trip.ts';

@Resolver()
export class ChangeTripResolver {
  @For('agency', 'CRM_WRITE')
  @Mutation(() => TripPayload, { description: 'A trip without travelers. INVALID names the field.' })
  async tripCreate(@Arg('input', () => TripInput) input: TripInput, @Ctx() context: Context): Promise<TripPayload> {
    const { app, now } = context;
    const { agencyId } = await identifyViewer(context);
    const errors = tripProblems(input);
    if (errors.length) return { trip: null, errors };
    const tripId = await inTransaction(app.orm.em, (tx) => createTrip(tx, agencyId, input, now));
    return answer(context, { tripId, errors: [] });
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => TripPayload, { description: 'Name and dates anew, as given. NOT_FOUND; INVALID names the field.' })
  async tripUpdate(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => TripInput) input: TripInput,
    @Ctx() context: Context,
  ): Promise<TripPayload> {
    const { agencyId } = await identifyViewer(context);
    const errors = tripProblems(input);
    if (errors.length) return answer(context, { tripId: id, errors });
    const updated = await updateTrip(context.app.orm.em, { agencyId, id: idOf(id) }, input);
    return answer(context, updated ? { tripId: id, errors: [] } : { tripId: null, errors: [notFound('trip', 'id')] });
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => TripPayload, {
    description: 'At the end of the strip. NOT_FOUND; INVALID at contactId, with the trip, for who is on it already.',
  })
  async travelerAdd(
    @Arg('tripId', () => ID) tripId: string,
    @Arg('contactId', () => ID) contactId: string,
    @Arg('isPrimary', () => Boolean, { defaultValue: false }) isPrimary: boolean,
    @Ctx() context: Context,
  ): Promise<TripPayload> {
    const by = await identifyViewer(context);
    return answer(context, await addToTrip(context.app, by, { tripId, contactId, isPrimary }));
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => TripPayload, { description: 'Takes a traveler off the trip; the contact stays on file. NOT_FOUND.' })
  async travelerRemove(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<TripPayload> {
    const by = await identifyViewer(context);
    return answer(context, await removeFromTrip(context.app, by, id));
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => TripPayload, { description: 'Takes it from whoever was; nobody moves in the strip. NOT_FOUND.' })
  async travelerMakePrimary(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<TripPayload> {
    const by = await identifyViewer(context);
    return answer(context, await makePrimaryOfTrip(context.app, by, id));
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => DocumentPayload, {
    description: 'A record to share, not shared yet. NOT_FOUND; INVALID names the field.',
  })
  async documentCreate(
    @Arg('tripId', () => ID) tripId: string,
    @Arg('kind', () => DocumentKindEnum) kind: DocumentKind,
    @Arg('title', () => String) title: string,
    @Arg('url', () => String, { nullable: true }) url: string | null,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    const by = await identifyViewer(context);
    const document = { kind, title, url: url?.trim() || null };
    const errors = documentProblems(document);
    if (errors.length) return { document: null, errors };
    const id = await createDocumentOnTrip(context.app, by, tripId, document);
    if (!id) return { document: null, errors: [notFound('trip', 'tripId')] };
    const trip = await loadTrip(context, tripId);
    return { document: trip?.documents.find((each) => each.id === id) ?? null, errors: [] };
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => DocumentSharePayload, {
    description:
      "Shares a document with the trip's travelers. The first share of a proposal or invoice on a trip may auto-invite. NOT_FOUND.",
  })
  async documentShare(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<DocumentSharePayload> {
    const by = await identifyViewer(context);
    const shared = await shareDocument(context.app, by, id);
    if (!shared) return { document: null, trip: null, autoInvite: null, errors: [notFound('document', 'id')] };
    const trip = await loadTrip(context, shared.tripId);
    const { outcome } = shared;
    const stored = trip?.storedAutoInvite.outcome === outcome ? trip.storedAutoInvite : null;
    return {
      document: trip?.documents.find((document) => document.id === id.toLowerCase()) ?? null,
      trip,
      autoInvite: stored ? { ...stored, outcome } : { outcome, traveler: null, delivery: null, error: null },
      errors: [],
    };
  }
}

const answer = async (context: Context, { tripId, errors }: TripChange): Promise<TripPayload> => ({
  trip: tripId ? await loadTrip(context, tripId) : null,
  errors,
});
