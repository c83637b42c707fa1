import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../agency/actor.type.ts';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { enumOf } from '../enum-of.ts';
import { EmailDelivery } from '../mail/email-delivery.type.ts';
import { DateTime, type Instant } from '../scalars.ts';
import { type TripEventKind, tripEventKinds } from './activity.rules.ts';
import { AutoInvite } from './auto-invite.type.ts';
import { Document } from './document.type.ts';
import { Traveler } from './traveler.type.ts';

const TripEventKindEnum = enumOf(tripEventKinds);
registerEnumType(TripEventKindEnum, {
  name: 'TripEventKind',
  description: "The kinds of a portal account's events, and what else happens on a trip.",
  valuesConfig: { LINK_REQUESTED: { description: "By Forgot password or 'Send me a new link'." } },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'Something that happened on a trip.' })
export class TripEvent {
  @Field(() => ID)
  id!: string;
  @Field(() => TripEventKindEnum)
  kind!: TripEventKind;
  @Field(() => DateTime)
  occurredAt!: Instant;
  @Field(() => Actor, {
    nullable: true,
    description: 'Null: the traveler, or the product by itself (then the kind says so).',
  })
  actor!: Actor | null;
  @Field(() => Traveler, { nullable: true, description: 'Whom it is about. Null with DOCUMENT_SHARED.' })
  traveler!: Traveler | null;
  @Field(() => EmailDelivery, { nullable: true, description: 'The e-mail that it sent, and what became of it.' })
  delivery!: EmailDelivery | null;
  @Field(() => String, { nullable: true, description: 'With SIGNED_IN: what the browser said of itself.' })
  userAgent!: string | null;
  @Field(() => Document, { nullable: true, description: 'With DOCUMENT_SHARED.' })
  document!: Document | null;
  @Field(() => AutoInvite, {
    nullable: true,
    description: 'With DOCUMENT_SHARED: what the share did about the portal invite. Null where it was not noted down.',
  })
  autoInvite!: AutoInvite | null;
  /** Set where `otherTrip` has to be loaded. */
  otherTripId!: string | null;
}

export const TripEventConnection = connectionTypes(TripEvent, 'TripEvent');
