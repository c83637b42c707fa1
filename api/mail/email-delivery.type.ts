import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../agency/actor.type.ts';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { enumOf } from '../enum-of.ts';
import { DateTime, type Instant } from '../scalars.ts';
import {
  type ClientPurpose,
  clientPurposes,
  type DeliveryStatus,
  deliveryStatuses,
  type EmailProvider,
  emailProviders,
} from './delivery.rules.ts';

const EmailPurposeEnum = enumOf(clientPurposes);
const EmailProviderEnum = enumOf(emailProviders);
export const EmailDeliveryStatusEnum = enumOf(deliveryStatuses);
registerEnumType(EmailPurposeEnum, { name: 'EmailPurpose' });
registerEnumType(EmailProviderEnum, { name: 'EmailProvider' });
registerEnumType(EmailDeliveryStatusEnum, {
  name: 'EmailDeliveryStatus',
  valuesConfig: { SUPERSEDED: { description: 'Its link died before it was sent, so it was not.' } },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'A mail to a client and its fate.' })
export class EmailDelivery {
  @Field(() => ID)
  id!: string;
  @Field(() => EmailPurposeEnum)
  purpose!: ClientPurpose;
  @Field(() => String)
  to!: string;
  @Field(() => EmailDeliveryStatusEnum)
  status!: DeliveryStatus;
  @Field(() => EmailProviderEnum, {
    nullable: true,
    description: 'Who carried it. Null until a provider took it.',
  })
  provider!: EmailProvider | null;
  @Field(() => Boolean, { description: 'True when Gmail was tried and Postmark carried it.' })
  fellBack!: boolean;
  @Field(() => String, { nullable: true })
  fallBackReason!: string | null;
  @Field(() => Actor, { nullable: true, description: 'Null for what the client asked for.' })
  triggeredBy!: Actor | null;
  @Field(() => DateTime)
  createdAt!: Instant;
  @Field(() => DateTime, { nullable: true })
  sentAt!: Instant | null;
  @Field(() => String, { nullable: true, description: 'The last thing that went wrong, in words for an agent.' })
  problem!: string | null;
}

export const EmailDeliveryConnection = connectionTypes(EmailDelivery, 'EmailDelivery');
