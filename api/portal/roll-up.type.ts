import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import type { PortalAccountState } from './access.rules.ts';
import { PortalAccount, PortalAccountStateEnum } from './portal-account.type.ts';

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
  disabled!: number;
}
