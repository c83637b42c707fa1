import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Branding } from '../agency/agency.type.ts';
import { For } from '../agency/audience.ts';
import { UserError } from '../agency/user-error.type.ts';
import { DateTime, type Instant } from '../scalars.ts';

@For('anyone')
@ObjectType({ simpleResolvers: true, description: 'What a new password must be, in Unicode code points.' })
export class PasswordRules {
  @Field(() => Int)
  minLength!: number;
  @Field(() => Int)
  maxLength!: number;
}

@For('anyone')
@ObjectType({ simpleResolvers: true, description: 'A link that works.' })
export class PortalLink {
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  email!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the agent who invited. Null when nobody in person did.',
  })
  invitedBy!: string | null;
  @Field(() => DateTime)
  expiresAt!: Instant;
}

@For('anyone')
@ObjectType({
  simpleResolvers: true,
  description: 'What anyone may know of an agency: enough to dress its portal pages.',
})
export class PortalAgency {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => Branding)
  branding!: Branding;
}

@For('client')
@ObjectType({ simpleResolvers: true, description: 'The signed-in client.' })
export class PortalViewer {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  email!: string;
  @Field(() => PortalAgency)
  agency!: PortalAgency;
}

@For('client')
@ObjectType({ simpleResolvers: true })
export class PortalRequestLinkPayload {
  @Field(() => String, { description: 'The same sentence for every address.' })
  message!: string;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('client')
@ObjectType({ simpleResolvers: true })
export class PortalResetPasswordPayload {
  @Field(() => Boolean)
  passwordReset!: boolean;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('client')
@ObjectType({ simpleResolvers: true })
export class PortalSessionPayload {
  @Field(() => PortalViewer, { nullable: true })
  viewer!: PortalViewer | null;
  @Field(() => [UserError])
  errors!: UserError[];
}
