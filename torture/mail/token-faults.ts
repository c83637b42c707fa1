import { once } from 'node:events';
import type { Plan } from './plan.ts';
import { answer, type TokenCall } from './provider.ts';

/** What goes wrong when Google is asked for an access token. */
export type TokenFault = 'invalid_grant' | 'unavailable' | 'no answer';

/** What each sender's Gmail was connected with. */
export const refreshTokens: Record<Exclude<Plan['sender'], 'without Gmail'>, string> = {
  'with Gmail': 'a grant',
  'with a Gmail that refuses': 'a grant that it refuses',
  'with an ended Gmail': 'an ended grant',
  'with a Gmail without tokens': 'a grant without tokens',
  'with a Gmail whose tokens hang': 'a grant whose tokens hang',
};

const faultOf = new Map<string, TokenFault>([
  [refreshTokens['with an ended Gmail'], 'invalid_grant'],
  [refreshTokens['with a Gmail without tokens'], 'unavailable'],
  [refreshTokens['with a Gmail whose tokens hang'], 'no answer'],
]);

/** Answers as Google does where tokens are given out; what goes wrong with it. */
export async function answerToken({ refreshToken, response }: TokenCall): Promise<TokenFault | undefined> {
  const fault = faultOf.get(refreshToken);
  switch (fault) {
    case 'invalid_grant':
      answer(response, 400, { error: 'invalid_grant' });
      break;
    case 'unavailable':
      answer(response, 503, { error: 'temporarily_unavailable' });
      break;
    case 'no answer':
      await once(response, 'close');
      break;
    case undefined:
      answer(response, 200, { access_token: 'an access token', expires_in: 3599, token_type: 'Bearer' });
  }
  return fault;
}
