import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { UserError } from '../agency/user-error.type.ts';
import { DateOnly, DateTime, type Day, type Instant } from '../scalars.ts';
import type { AutoInviteOutcome } from './auto-invite.rules.ts';
import { AutoInvite } from './auto-invite.type.ts';
import { Document } from './document.type.ts';
import { Traveler } from './traveler.type.ts';

@For('agency')
@ObjectType({ simpleResolvers: true })
export class Trip {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => DateOnly, { nullable: true })
  startsOn!: Day | null;
  @Field(() => DateOnly, { nullable: true })
  endsOn!: Day | null;
  @Field(() => [Traveler], { description: 'In strip order.' })
  travelers!: Traveler[];
  @Field(() => [Document])
  documents!: Document[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'When a proposal or an invoice of the trip was first shared.',
  })
  firstSharedAt!: Instant | null;
  /** With a null outcome before the first share. */
  storedAutoInvite!: Omit<AutoInvite, 'outcome'> & { outcome: AutoInviteOutcome | null };
  /** The agency's setting. */
  autoInviteOnFirstShare!: boolean;
}

export const TripConnection = connectionTypes(Trip, 'Trip');

@For('agency')
@ObjectType({ simpleResolvers: true })
export class TripPayload {
  @Field(() => Trip, { nullable: true })
  trip!: Trip | null;
  @Field(() => [UserError])
  errors!: UserError[];
}

@InputType()
export class TripInput {
  @Field(() => String)
  name!: string;
  @Field(() => DateOnly, { nullable: true })
  startsOn?: Day | null;
  @Field(() => DateOnly, { nullable: true })
  endsOn?: Day | null;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class DocumentSharePayload {
  @Field(() => Document, { nullable: true })
  document!: Document | null;
  @Field(() => Trip, { nullable: true })
  trip!: Trip | null;
  @Field(() => AutoInvite, { nullable: true, description: 'Null only with errors.' })
  autoInvite!: AutoInvite | null;
  @Field(() => [UserError])
  errors!: UserError[];
}
