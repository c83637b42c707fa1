import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { AgentsDocument } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { failing as words } from './agents.words.tsx';

type Outcome = Record<string, { errors: readonly { message: string }[] }>;

/** Changes who works here: tells what came of it, and reads the list again. */
export function useTeamChange<Data extends Outcome, Variables extends { id: string }>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const tell = useTell();
  const [mutate, { loading }] = useMutation<Outcome, OperationVariables>(document as DocumentNode, {
    refetchQueries: [AgentsDocument],
    awaitRefetchQueries: true,
  });

  async function change(variables: Variables, done: string): Promise<void> {
    const { id } = variables;
    try {
      const { data } = await mutate({ variables });
      const [refusal] = Object.values(data ?? {}).flatMap(({ errors }) => errors);
      if (refusal) tell({ id, mark: 'trouble', text: refusal.message });
      else tell({ id, mark: 'done', text: done });
    } catch (error) {
      tell({ id, mark: 'trouble', text: hadNoEffect(error) ? words.turnedAway : words.noAnswer });
    }
  }

  return { change, busy: loading };
}
