import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { DateTime, type Instant } from '../scalars.ts';
import { Agent } from './agent.type.ts';
import { For } from './audience.ts';
import { type GmailConnectionStatus, gmailConnectionStatuses } from './gmail-connection.rules.ts';
import { UserError } from './user-error.type.ts';

const GmailConnectionStatusEnum = enumOf(gmailConnectionStatuses);
registerEnumType(GmailConnectionStatusEnum, {
  name: 'GmailConnectionStatus',
  valuesConfig: {
    RECONNECT_NEEDED: {
      description: 'Google refused the token: mail goes out through Postmark until the agent reconnects.',
    },
  },
});

@For('agency')
@ObjectType({ simpleResolvers: true, description: "An agent's own Gmail, from which their invites and resets go out." })
export class GmailConnection {
  @Field(() => String)
  email!: string;
  @Field(() => GmailConnectionStatusEnum)
  status!: GmailConnectionStatus;
  @Field(() => DateTime)
  connectedAt!: Instant;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When Google first refused the token. Null while connected, and where it was not noted.',
  })
  reconnectNeededSince!: Instant | null;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class GmailConnectPayload {
  @Field(() => String, { nullable: true, description: "Google's consent page. Good for 10 minutes, once." })
  authorizationUrl!: string | null;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class GmailDisconnectPayload {
  @Field(() => Agent, { nullable: true })
  viewer!: Agent | null;
}
