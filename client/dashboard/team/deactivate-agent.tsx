import { useRef, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DeactivateAgentDocument } from '../gql/graphql.ts';
import { agent as words } from './agents.words.tsx';
import { useTeamChange } from './use-team-change.ts';

interface DeactivateAgentProps {
  id: string;
  name: string;
  /** The partner tools whose tokens end with it. */
  tools: string[];
  /** Takes the focus when the button that asked is gone. */
  onGone: () => HTMLElement | null;
}

/** Ends an agent's access, once the owner was asked whether that is meant. */
export function DeactivateAgent({ id, name, tools, onGone }: DeactivateAgentProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const { change, busy } = useTeamChange(DeactivateAgentDocument);

  async function deactivate() {
    await change({ id }, words.isDeactivated(name));
    setAsking(false);
  }

  return (
    <>
      <button ref={button} type="button" className="btn btn-danger" onClick={() => setAsking(true)}>
        {words.deactivate}
        <span className="sr-only"> — {name}</span>
      </button>
      <ConfirmDialog
        open={asking}
        title={words.question.title(name)}
        keep={words.question.keep}
        act={words.deactivate}
        busy={busy}
        busyLabel={words.question.busy}
        onKeep={() => setAsking(false)}
        onAct={() => void deactivate()}
        finalFocus={() => (button.current?.isConnected ? button.current : onGone())}
      >
        {words.question.text(name)}
        {tools.length > 0 && <span className="mt-2 block">{words.question.tools(name, tools)}</span>}
      </ConfirmDialog>
    </>
  );
}
