import type { ErrorLike } from '@apollo/client';
import { Wait } from '../access/wait.tsx';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import type { SignInMutation } from '../gql/graphql.ts';
import { words } from './words.ts';

type UserError = SignInMutation['agentSignIn']['errors'][number];

/** Why a sign-in did not succeed: one sentence for every wrong pair, and when to try again. */
export function Refusal({ refusal }: { refusal: UserError | ErrorLike }) {
  return <span role="alert">{describe(refusal)}</span>;
}

function describe(refusal: UserError | ErrorLike) {
  if (!('code' in refusal)) return hadNoEffect(refusal) ? words.tooManyFromHere : words.noAnswer;
  if (refusal.code === 'INVALID_CREDENTIALS') return words.wrong;
  if (refusal.code === 'RATE_LIMITED' && refusal.retryAt) {
    return (
      <>
        {words.tooMany} <Wait until={refusal.retryAt} />.
      </>
    );
  }
  return refusal.message;
}
