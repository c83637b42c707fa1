import { useMutation } from '@apollo/client/react';
import { useId, useRef, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { DisconnectGmailDocument } from '../gql/graphql.ts';
import { type Telling, useTell } from '../shell/use-tell.ts';
import { disconnecting as words } from './email-integrations.words.tsx';

interface DisconnectGmailProps {
  /** Null once there is nothing to disconnect: the question may still be leaving the screen. */
  address: string | null;
  agency: string;
  /** Takes the focus when the button that asked is gone. */
  onGone: () => HTMLElement | null;
}

/** Takes the permission back, once the agent was asked whether that is meant. */
export function DisconnectGmail({ address, agency, onGone }: DisconnectGmailProps) {
  const tell = useTell();
  const consequenceId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState('');
  const [disconnect, { loading }] = useMutation(DisconnectGmailDocument, {
    onCompleted: () => settle({ mark: 'done', text: words.done(asked) }),
    onError: (error) => settle({ mark: 'trouble', text: hadNoEffect(error) ? words.turnedAway : words.noAnswer }),
  });

  function ask(about: string) {
    setAsked(about);
    setAsking(true);
  }

  function settle(telling: Omit<Telling, 'id'>) {
    setAsking(false);
    tell({ id: 'gmail', ...telling });
  }

  return (
    <>
      {address && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line p-4">
          <p id={consequenceId} className="text-ink-2">
            {words.consequence}
          </p>
          <button
            ref={button}
            type="button"
            className="btn btn-danger"
            aria-describedby={consequenceId}
            onClick={() => ask(address)}
          >
            {words.disconnect}
          </button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={words.title(asked)}
        keep={words.keep}
        act={words.disconnect}
        busy={loading}
        busyLabel={words.busy}
        onKeep={() => setAsking(false)}
        onAct={() => void disconnect()}
        finalFocus={() => (button.current?.isConnected ? button.current : onGone())}
      >
        {words.text(agency)}
      </ConfirmDialog>
    </>
  );
}
