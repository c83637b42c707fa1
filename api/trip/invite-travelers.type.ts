import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { UserError } from '../agency/user-error.type.ts';
import { enumOf } from '../enum-of.ts';
import { EmailDelivery } from '../mail/email-delivery.type.ts';
import { PortalActionError } from '../portal/portal-account.type.ts';
import { type TravelerInviteOutcome, travelerInviteOutcomes } from './invite-travelers.rules.ts';
import { Traveler } from './traveler.type.ts';
import { Trip } from './trip.type.ts';

const TravelerInviteOutcomeEnum = enumOf(travelerInviteOutcomes);
registerEnumType(TravelerInviteOutcomeEnum, {
  name: 'TravelerInviteOutcome',
  valuesConfig: {
    INVITED: { description: 'In a dry run: would be.' },
    HAS_ACCOUNT: { description: 'Was invited before, whatever became of it.' },
    FAILED: { description: 'The error says why.' },
  },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'What became of one traveler.' })
export class TravelerInvite {
  @Field(() => Traveler)
  traveler!: Traveler;
  @Field(() => TravelerInviteOutcomeEnum)
  outcome!: TravelerInviteOutcome;
  @Field(() => EmailDelivery, { nullable: true, description: 'With INVITED, unless it is a dry run.' })
  delivery!: EmailDelivery | null;
  @Field(() => PortalActionError, { nullable: true, description: 'With FAILED: why.' })
  error!: PortalActionError | null;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class InviteTravelersPayload {
  @Field(() => Trip, { nullable: true })
  trip!: Trip | null;
  @Field(() => [TravelerInvite], { description: 'Every traveler, in strip order.' })
  results!: TravelerInvite[];
  @Field(() => [UserError])
  errors!: UserError[];
}
