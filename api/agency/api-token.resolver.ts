import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { agencyCredential } from './agency-credential.ts';
import { apiTokensRead } from './api-token.read.ts';
import { ApiToken, ApiTokenCreatePayload, ApiTokenInput, ApiTokenRevokePayload } from './api-token.type.ts';
import { For } from './audience.ts';
import { revokeApiToken } from './change-api-token.ts';
import { createApiToken } from './create-api-token.ts';
import { idOf } from './id.rules.ts';
import { identifyViewer } from './identify-viewer.ts';
import type { UserError } from './user-error.type.ts';

@Resolver()
export class ApiTokenResolver {
  @For('agency', 'agents only')
  @Query(() => [ApiToken], { description: 'Tokens of partner tools, newest first. For agents.' })
  async apiTokens(@Ctx() context: Context) {
    return tokensOf(context);
  }

  @For('agency', 'agents only')
  @Mutation(() => ApiTokenCreatePayload, {
    description: 'The secret is in this answer and nowhere else, ever. INVALID names the field.',
  })
  async apiTokenCreate(
    @Arg('input', () => ApiTokenInput) input: ApiTokenInput,
    @Ctx() context: Context,
  ): Promise<ApiTokenCreatePayload> {
    const { id, secret, errors } = await createApiToken(context.app, await identifyViewer(context), input);
    return { apiToken: await tokenOf(context, id), secret, errors };
  }

  @For('agency', 'agents only')
  @Mutation(() => ApiTokenRevokePayload, {
    description: 'The token is dead on its next request. Again changes nothing. NOT_FOUND.',
  })
  async apiTokenRevoke(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ApiTokenRevokePayload> {
    await revokeApiToken(context.app, await identifyViewer(context), idOf(id));
    const apiToken = await tokenOf(context, id);
    return { apiToken, errors: apiToken ? [] : [notFound] };
  }
}

async function tokensOf(context: Context): Promise<ApiToken[]> {
  const [row] = await apiTokensRead(context.app.pool, agencyCredential(context));
  return (row?.tokens ?? []) as ApiToken[];
}

async function tokenOf(context: Context, id: string | null) {
  return (await tokensOf(context)).find((token) => token.id === id) ?? null;
}

const notFound: UserError = {
  code: 'NOT_FOUND',
  message: 'There is no such token. It may have been opened from an old page: reload it.',
  path: ['id'],
};
