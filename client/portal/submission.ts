import { type FormEvent, startTransition, useActionState, useRef } from 'react';
import type { RefusalFragment } from './gql/graphql.ts';
import type { Failure } from './request.ts';

/** What is wrong with one field. Each submission makes new ones, so that the same fault twice takes the focus twice. */
export interface Fault {
  message: string;
}

/** What came of a submission that leaves its reader on the page. Empty before the first, and after one that went well. */
export interface Outcome {
  email?: Fault;
  password?: Fault;
  failure?: Failure;
}

/**
 * A form around an action. `onSubmit` ignores a second press while the first is under way. The form is not
 * handed to React as its `action`, because React then empties the fields, also after a refusal.
 */
export function useSubmission(send: (form: FormData) => Promise<Outcome>) {
  const underWay = useRef(false);
  const [outcome, dispatch, pending] = useActionState(async (_before: Outcome, form: FormData) => {
    const next = await send(form);
    underWay.current = false;
    return next;
  }, {});

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay.current) return;
    underWay.current = true;
    const form = new FormData(event.currentTarget);
    startTransition(() => dispatch(form));
  }

  return { outcome, pending, onSubmit };
}

/** Puts a refusal that no screen has words of its own for where its reader can act on it. */
export function explainRefusal(refusal: RefusalFragment | undefined): Outcome {
  const fault = { message: refusal?.message ?? '' };
  switch (refusal?.code) {
    case 'RATE_LIMITED':
      return { failure: { kind: 'rate-limited', retryAt: refusal.retryAt ? new Date(refusal.retryAt) : undefined } };
    case 'PASSWORD_REJECTED':
      return { password: fault };
    case 'EMAIL_INVALID':
      return { email: fault };
    case 'INVALID':
      if (refusal.path?.includes('password')) return { password: fault };
      if (refusal.path?.includes('email')) return { email: fault };
  }
  return { failure: { kind: 'broken' } };
}
