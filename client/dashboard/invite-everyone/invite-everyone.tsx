import { Mail } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Modal, ModalCancel } from '../../ui/modal.tsx';
import { contactPathOver } from '../contact/contact-path.ts';
import { isInvited } from './describe-result.ts';
import { words } from './invite-everyone.words.ts';
import { ResultList } from './result-list.tsx';
import { useInviteEveryone, type Watcher } from './use-invite-everyone.ts';

interface InviteEveryoneProps extends Watcher {
  tripId: string;
  /** Somebody on the trip has no account yet. */
  offered: boolean;
  /** Has the focus once there is nobody left to invite. */
  fallback: RefObject<HTMLElement | null>;
}

/** Invites all travelers without access: first who, who not and why, then what became of each. */
export function InviteEveryone({ tripId, offered, fallback, ...watcher }: InviteEveryoneProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const { step, results, fault, look, invite } = useInviteEveryone(tripId, watcher);
  const close = () => setOpen(false);

  const start = () => {
    setOpen(true);
    look();
  };

  async function act() {
    await invite();
    // The button goes when all is done.
    safe.current?.focus();
  }

  const invited = results.filter(isInvited);
  const others = results.filter((result) => !isInvited(result));
  const failed = others.filter(({ outcome }) => outcome !== 'HAS_ACCOUNT').length;
  const told = step === 'done' ? words.were(invited.length, failed) : words.willBe(invited.length);
  const titles = words.titles[step === 'done' ? 'after' : 'before'];
  const list = { pathTo: contactPathOver(tripId), onLeave: close };
  return (
    <>
      {offered && (
        <div className="border-t border-line px-2 py-2">
          <button
            ref={button}
            type="button"
            className="btn btn-ghost h-auto min-h-8 text-left whitespace-normal"
            onClick={start}
          >
            <Mail className="icon" aria-hidden="true" />
            <span>{words.act}</span>
          </button>
        </div>
      )}
      <Modal
        open={open}
        title={words.act}
        onClose={close}
        initialFocus={safe}
        finalFocus={() => button.current ?? fallback.current}
      >
        <p role="status" className="mt-1 text-ink-2">
          {step === 'looking' ? !fault && words.looking : told}
        </p>
        <ResultList title={titles.invited} results={invited} {...list} />
        <ResultList title={titles.others} results={others} {...list} />
        {fault && (
          <p role="alert" className="note note-trouble mt-5">
            {fault}
          </p>
        )}
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <ModalCancel ref={safe}>{invited.length === 0 || step === 'done' ? words.close : words.cancel}</ModalCancel>
          {step === 'looking' && fault && (
            <button type="button" className="btn btn-primary" onClick={look}>
              {words.again}
            </button>
          )}
          {invited.length > 0 && step !== 'done' && (
            <BusyButton className="btn-primary" busy={step === 'sending'} busyLabel={words.sending} onClick={act}>
              {words.invite(invited.length)}
            </BusyButton>
          )}
        </div>
      </Modal>
    </>
  );
}
