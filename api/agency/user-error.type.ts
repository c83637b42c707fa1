import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, type Instant } from '../scalars.ts';
import { For } from './audience.ts';

export enum UserErrorCode {
  NOT_FOUND = 'NOT_FOUND',
  INVALID = 'INVALID',
  EMAIL_INVALID = 'EMAIL_INVALID',
  EMAIL_TAKEN = 'EMAIL_TAKEN',
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  LINK_INVALID = 'LINK_INVALID',
  PASSWORD_REJECTED = 'PASSWORD_REJECTED',
  RATE_LIMITED = 'RATE_LIMITED',
}
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation changed nothing.',
  valuesConfig: { LINK_INVALID: { description: 'That link is no longer valid.' } },
});

@For('anyone')
@ObjectType({ simpleResolvers: true, description: 'An expected outcome of a mutation that changed nothing.' })
export class UserError {
  @Field(() => UserErrorCode)
  code!: `${UserErrorCode}`;
  @Field(() => String, { description: 'One sentence for the person at the screen; it names the next step.' })
  message!: string;
  @Field(() => [String], {
    nullable: true,
    description: "Argument at fault, from the mutation's arguments down.",
  })
  path?: string[];
  @Field(() => DateTime, { nullable: true, description: 'With RATE_LIMITED.' })
  retryAt?: Instant;
}
