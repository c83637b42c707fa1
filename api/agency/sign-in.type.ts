import { Field, ObjectType } from 'type-graphql';
import { Agent } from './agent.type.ts';
import { For } from './audience.ts';
import { UserError } from './user-error.type.ts';

@For('agency')
@ObjectType({ simpleResolvers: true })
export class AgentSignInPayload {
  @Field(() => Agent, { nullable: true })
  viewer!: Agent | null;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('anyone')
@ObjectType({ simpleResolvers: true })
export class SignOutPayload {
  @Field(() => Boolean)
  signedOut!: boolean;
}
