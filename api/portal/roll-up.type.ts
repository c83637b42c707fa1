import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { enumOf } from '../enum-of.ts';
import type { PortalAccountState } from './access.rules.ts';
import { PortalAccount, PortalAccountStateEnum } from './portal-account.type.ts';
import { rollUpOrders } from './roll-up.rules.ts';

export const PortalAccountOrder = enumOf(rollUpOrders);
registerEnumType(PortalAccountOrder, {
  name: 'PortalAccountOrder',
  description: 'What comes first in the roll-up; what is equal comes by last name, then first name.',
  valuesConfig: {
    ATTENTION: { description: 'Who needs attention, the newest trouble before the older; then all others.' },
    LAST_SIGN_IN: { description: 'Who signed in last; then who never did.' },
  },
});

export const PortalAccountConnection = connectionTypes(PortalAccount, 'PortalAccount');

@InputType()
export class PortalAccountFilter {
  @Field(() => [PortalAccountStateEnum], { nullable: true })
  states?: PortalAccountState[] | null;
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => Boolean, { nullable: true })
  inviteExpired?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Newest e-mail bounced, was marked as spam or failed.' })
  deliveryProblem?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'The invite has expired, or `deliveryProblem` at what is still the address; not of a DISABLED account.',
  })
  needsAttention?: boolean | null;
}

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'How many accounts each filter of the roll-up finds.' })
export class PortalAccountCounts {
  @Field(() => Int)
  everyone!: number;
  @Field(() => Int)
  needsAttention!: number;
  @Field(() => Int)
  active!: number;
  @Field(() => Int)
  pending!: number;
  @Field(() => Int)
  expired!: number;
  @Field(() => Int)
  deliveryProblem!: number;
  @Field(() => Int)
  disabled!: number;
}
