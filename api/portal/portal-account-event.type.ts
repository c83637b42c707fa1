import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../agency/actor.type.ts';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { enumOf } from '../enum-of.ts';
import { EmailDelivery } from '../mail/email-delivery.type.ts';
import { DateTime, type Instant } from '../scalars.ts';
import { type PortalAccountEventKind, type PortalAccountState, portalAccountEventKinds } from './access.rules.ts';
import { PortalAccountStateEnum } from './portal-account.type.ts';

const PortalAccountEventKindEnum = enumOf(portalAccountEventKinds);
registerEnumType(PortalAccountEventKindEnum, {
  name: 'PortalAccountEventKind',
  valuesConfig: { LINK_REQUESTED: { description: "By Forgot password or 'Send me a new link'." } },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'A change of a portal account.' })
class PortalAccountEvent {
  @Field(() => ID)
  id!: string;
  @Field(() => PortalAccountEventKindEnum)
  kind!: PortalAccountEventKind;
  @Field(() => DateTime)
  occurredAt!: Instant;
  @Field(() => Actor, {
    nullable: true,
    description: 'Null: the client, or the product by itself (then the kind says so).',
  })
  actor!: Actor | null;
  @Field(() => PortalAccountStateEnum)
  from!: PortalAccountState;
  @Field(() => PortalAccountStateEnum)
  to!: PortalAccountState;
  @Field(() => String, {
    nullable: true,
    description:
      "With EMAIL_CHANGED: the contact's new e-mail on file, null where it was removed. " +
      "Else: the account's own address after the change, null where it had none.",
  })
  email!: string | null;
  @Field(() => EmailDelivery, { nullable: true })
  delivery!: EmailDelivery | null;
}

export const PortalAccountEventConnection = connectionTypes(PortalAccountEvent, 'PortalAccountEvent');
