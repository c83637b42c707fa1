import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Actor } from '../agency/actor.type.ts';
import { Agent } from '../agency/agent.type.ts';
import { For } from '../agency/audience.ts';
import { UserError } from '../agency/user-error.type.ts';
import type { DeliveryStatus } from '../mail/delivery.rules.ts';
import { EmailDeliveryStatusEnum } from '../mail/email-delivery.type.ts';
import { DateTime, type Instant } from '../scalars.ts';

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'What became of the newest mail with the link of an invite.' })
export class AgentInviteMail {
  @Field(() => EmailDeliveryStatusEnum)
  status!: DeliveryStatus;
  @Field(() => String, { nullable: true, description: 'The last thing that went wrong, in words for an agent.' })
  problem!: string | null;
}

@For('agency')
@ObjectType({
  simpleResolvers: true,
  description:
    'That somebody is to become an agent: neither accepted nor withdrawn yet, though its link may have expired.',
})
export class AgentInvite {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  email!: string;
  @Field(() => Actor)
  invitedBy!: Actor;
  @Field(() => DateTime, { description: 'Newest link.' })
  sentAt!: Instant;
  @Field(() => DateTime)
  expiresAt!: Instant;
  @Field(() => AgentInviteMail)
  mail!: AgentInviteMail;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class AgentInvitePayload {
  @Field(() => AgentInvite, { nullable: true })
  agentInvite!: AgentInvite | null;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class AgentPayload {
  @Field(() => Agent, { nullable: true })
  agent!: Agent | null;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('anyone')
@ObjectType({ simpleResolvers: true, description: "An agent's link that works." })
export class AgentLink {
  @Field(() => String)
  agencyName!: string;
  @Field(() => String, { description: 'With which its reader signs in.' })
  email!: string;
  @Field(() => String, { nullable: true, description: 'Who invited its reader. Null for a password reset.' })
  invitedBy!: string | null;
  @Field(() => DateTime)
  expiresAt!: Instant;
  @Field(() => Int, { description: 'Of a new password, in Unicode code points.' })
  passwordMinLength!: number;
}

@For('anyone')
@ObjectType({ simpleResolvers: true })
export class AgentRequestResetPayload {
  @Field(() => String, { description: 'The same sentence for every address.' })
  message!: string;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('anyone')
@ObjectType({ simpleResolvers: true })
export class AgentResetPasswordPayload {
  @Field(() => Boolean)
  passwordReset!: boolean;
  @Field(() => [UserError])
  errors!: UserError[];
}
