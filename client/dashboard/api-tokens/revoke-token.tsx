import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RevokeApiTokenDocument } from '../gql/graphql.ts';
import { type Telling, useTell } from '../shell/use-tell.ts';
import { revoking as words } from './api-tokens.words.ts';

/** Ends a token, once the agent was asked whether that is meant. */
export function RevokeToken({ id, name }: { id: string; name: string }) {
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const [revoke, { loading }] = useMutation(RevokeApiTokenDocument, {
    variables: { id },
    onCompleted: ({ apiTokenRevoke: { errors } }) =>
      settle(errors[0] ? { mark: 'trouble', text: errors[0].message } : { mark: 'done', text: words.done(name) }),
    onError: () => settle({ mark: 'trouble', text: words.noAnswer }),
  });

  function settle(telling: Omit<Telling, 'id'>) {
    setAsking(false);
    tell({ id: `revoke-${id}`, ...telling });
  }

  return (
    <>
      <button type="button" className="btn btn-danger" onClick={() => setAsking(true)}>
        {words.revoke}
        <span className="sr-only"> — {name}</span>
      </button>
      <ConfirmDialog
        open={asking}
        title={words.title(name)}
        keep={words.keep}
        act={words.act}
        busy={loading}
        busyLabel={words.busy}
        onKeep={() => setAsking(false)}
        onAct={() => void revoke()}
      >
        {words.text}
      </ConfirmDialog>
    </>
  );
}
