import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../agency/actor.type.ts';
import { For } from '../agency/audience.ts';
import { enumOf } from '../enum-of.ts';
import { EmailDelivery } from '../mail/email-delivery.type.ts';
import { DateTime, type Instant } from '../scalars.ts';
import {
  type AccessFacts,
  type PortalAction,
  portalAccountStates,
  portalActions,
  type RefusalCode,
  refusalCodes,
} from './access.rules.ts';

export const PortalAccountStateEnum = enumOf(portalAccountStates);
export const PortalActionEnum = enumOf(portalActions);
const PortalActionErrorCodeEnum = enumOf(refusalCodes);
registerEnumType(PortalAccountStateEnum, { name: 'PortalAccountState' });
registerEnumType(PortalActionEnum, {
  name: 'PortalAction',
  description: 'What can be done to a portal account, in display order.',
});
registerEnumType(PortalActionErrorCodeEnum, {
  name: 'PortalActionErrorCode',
  description: 'In order of precedence; one call reports the first that applies.',
  valuesConfig: {
    CONTACT_HAS_NO_EMAIL: { description: 'This contact has no email address on file.' },
    EMAIL_TAKEN: { description: 'Another account of the agency signs in with this address.' },
    EMAIL_SUPPRESSED: {
      description: 'The provider refuses the address because of an earlier bounce or spam complaint.',
    },
  },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'Why an action was refused, or cannot be pressed now.' })
export class PortalActionError {
  @Field(() => PortalActionErrorCodeEnum)
  code!: RefusalCode;
  @Field(() => String, { description: 'One sentence for an agent; it names the next step.' })
  message!: string;
  @Field(() => DateTime, { nullable: true, description: 'With JUST_SENT: when the action may be repeated.' })
  retryAt?: Instant;
  clashContactId?: string;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class AvailableAction {
  @Field(() => PortalActionEnum)
  action!: PortalAction;
  @Field(() => PortalActionError, {
    nullable: true,
    description: 'Why the button cannot be pressed now. Null when it can.',
  })
  blocker!: PortalActionError | null;
}

@For('agency')
@ObjectType({
  simpleResolvers: true,
  description:
    "A contact's portal access. It exists for every contact; before the first invite its state is NONE. Its id never changes.",
})
export class PortalAccount {
  @Field(() => ID)
  id!: string;
  @Field(() => String, {
    nullable: true,
    description:
      "The account's own address: that of the newest invite, and the sign-in name. Null before an invite and after the contact's e-mail changed without a standing password.",
  })
  email!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Newest claim link.' })
  invitedAt!: Instant | null;
  @Field(() => DateTime, { nullable: true, description: 'When the live claim link dies. Null without one.' })
  inviteExpiresAt!: Instant | null;
  @Field(() => DateTime, { nullable: true, description: 'A claim counts.' })
  lastSignInAt!: Instant | null;
  @Field(() => Actor, { nullable: true, description: 'Set while DISABLED.' })
  disabledBy!: Actor | null;
  @Field(() => EmailDelivery, {
    nullable: true,
    description: 'Newest e-mail: its trouble shows beside the pill.',
  })
  latestDelivery!: EmailDelivery | null;
  /** What `state`, `availableActions` and the rest are computed from. */
  facts!: AccessFacts;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class PortalActionPayload {
  @Field(() => PortalAccount, {
    nullable: true,
    description:
      'The account after the call, also when the action was refused, so that a stale button corrects itself.',
  })
  portalAccount!: PortalAccount | null;
  @Field(() => EmailDelivery, {
    nullable: true,
    description: 'The e-mail that the action sent. Null when it sends none or was refused.',
  })
  delivery!: EmailDelivery | null;
  @Field(() => [PortalActionError])
  errors!: PortalActionError[];
}
