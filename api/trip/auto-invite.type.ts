import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { enumOf } from '../enum-of.ts';
import { EmailDelivery } from '../mail/email-delivery.type.ts';
import { PortalActionError } from '../portal/portal-account.type.ts';
import { type AutoInviteOutcome, autoInviteOutcomes } from './auto-invite.rules.ts';
import { Traveler } from './traveler.type.ts';

const AutoInviteOutcomeEnum = enumOf(autoInviteOutcomes);
registerEnumType(AutoInviteOutcomeEnum, {
  name: 'AutoInviteOutcome',
  description: 'In order of precedence.',
  valuesConfig: {
    NOT_A_TRIGGER: { description: 'Only proposals and invoices count as a share.' },
    FAILED: { description: 'The share stands; the invite could not be made.' },
  },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'What a share did, or would do, about the portal invite.' })
export class AutoInvite {
  @Field(() => AutoInviteOutcomeEnum)
  outcome!: AutoInviteOutcome;
  @Field(() => Traveler, {
    nullable: true,
    description: 'The one candidate. Set with CANDIDATE_HAS_ACCOUNT, INVITED and FAILED.',
  })
  traveler!: Traveler | null;
  @Field(() => EmailDelivery, { nullable: true })
  delivery!: EmailDelivery | null;
  @Field(() => PortalActionError, { nullable: true, description: 'With FAILED: why.' })
  error!: PortalActionError | null;
}
