import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { enumOf } from '../enum-of.ts';
import { DateTime, type Instant } from '../scalars.ts';
import { type LoginEventKind, loginEventKinds } from './login.rules.ts';

const LoginEventKindEnum = enumOf(loginEventKinds);
registerEnumType(LoginEventKindEnum, {
  name: 'LoginEventKind',
  valuesConfig: { SIGN_IN_BLOCKED: { description: 'Right or wrong password, but access is disabled.' } },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: "What a client did, or tried, at the portal's door." })
class LoginEvent {
  @Field(() => ID)
  id!: string;
  @Field(() => LoginEventKindEnum)
  kind!: LoginEventKind;
  @Field(() => DateTime)
  occurredAt!: Instant;
  @Field(() => String, { nullable: true })
  ipAddress!: string | null;
  @Field(() => String, { nullable: true })
  userAgent!: string | null;
}

export const LoginEventConnection = connectionTypes(LoginEvent, 'LoginEvent');
