import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { DateTime, type Instant } from '../scalars.ts';
import { Actor } from './actor.type.ts';
import { Agent } from './agent.type.ts';
import { type ApiScope, apiScopes } from './api-token.rules.ts';
import { For } from './audience.ts';
import { UserError } from './user-error.type.ts';

const ApiScopeEnum = enumOf(apiScopes);
registerEnumType(ApiScopeEnum, {
  name: 'ApiScope',
  valuesConfig: {
    READ: { description: 'Queries. Implied by the others.' },
    PORTAL_WRITE: { description: 'Portal actions.' },
    CRM_WRITE: { description: 'Contacts, trips, travelers, documents and their sharing, which may auto-invite.' },
  },
});

@For('agency')
@ObjectType({
  implements: Actor,
  simpleResolvers: true,
  description: "A partner tool's token. Sent as `Authorization: Bearer tp_…`, without a cookie.",
})
export class ApiToken extends Actor {
  @Field(() => ID)
  override id!: string;
  @Field(() => String)
  override name!: string;
  @Field(() => [ApiScopeEnum])
  scopes!: ApiScope[];
  @Field(() => DateTime)
  createdAt!: Instant;
  @Field(() => Agent, { description: 'With whose deactivation it is revoked.' })
  createdBy!: Agent;
  @Field(() => DateTime, { nullable: true, description: 'Dead from then on. Null: lasts until it is revoked.' })
  expiresAt!: Instant | null;
  @Field(() => DateTime, { nullable: true, description: 'To the minute.' })
  lastUsedAt!: Instant | null;
  @Field(() => DateTime, { nullable: true, description: 'Dead since then, for good.' })
  revokedAt!: Instant | null;
}

@InputType()
export class ApiTokenInput {
  @Field(() => String, { description: 'As which it stands in the history; up to 80 characters.' })
  name!: string;
  @Field(() => [ApiScopeEnum])
  scopes!: ApiScope[];
  @Field(() => DateTime, { nullable: true })
  expiresAt?: Instant | null;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class ApiTokenCreatePayload {
  @Field(() => ApiToken, { nullable: true })
  apiToken!: ApiToken | null;
  @Field(() => String, {
    nullable: true,
    description: '`tp_` and 64 characters. In this answer and nowhere else, ever.',
  })
  secret!: string | null;
  @Field(() => [UserError])
  errors!: UserError[];
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class ApiTokenRevokePayload {
  @Field(() => ApiToken, { nullable: true })
  apiToken!: ApiToken | null;
  @Field(() => [UserError])
  errors!: UserError[];
}
