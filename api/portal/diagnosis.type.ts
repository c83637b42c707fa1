import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { enumOf } from '../enum-of.ts';
import type { PortalAction } from './access.rules.ts';
import { type InviteFindingKind, inviteFindingKinds } from './diagnosis.rules.ts';
import { PortalActionEnum } from './portal-account.type.ts';

const InviteFindingKindEnum = enumOf(inviteFindingKinds);
registerEnumType(InviteFindingKindEnum, { name: 'InviteFindingKind', description: 'In the order to check.' });

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'A reason why an invite may not have arrived, checked.' })
export class InviteFinding {
  @Field(() => InviteFindingKindEnum)
  kind!: InviteFindingKind;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: checked and fine. False: this is a cause. Null: only a person can tell (spam folder, spelling).',
  })
  fine!: boolean | null;
  @Field(() => String, { description: 'One sentence for an agent.' })
  message!: string;
  @Field(() => PortalActionEnum, {
    nullable: true,
    description: 'The action that mends it. Null when the remedy is not one.',
  })
  remedy!: PortalAction | null;
}
