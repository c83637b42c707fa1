import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Modal, ModalCancel } from '../../ui/modal.tsx';
import { Stop } from '../../ui/stop.tsx';
import { fullName } from '../contact/contact-name.ts';
import { FindContact } from './find-contact.tsx';
import { NewTravelerForm } from './new-traveler-form.tsx';
import { newTraveler, adding as words } from './travelers.words.ts';
import { type Addition, type Candidate, useAddTraveler } from './use-add-traveler.ts';

interface AddTravelersProps {
  tripId: string;
  /** Ids of the contacts who are on the trip. */
  onTrip: ReadonlySet<string>;
  onClose: () => void;
  finalFocus: () => HTMLElement | null;
  open: boolean;
}

/** Puts contacts on a trip, one press each, as many as travel; who is not on file is put on file on the way. */
export function AddTravelers({ tripId, onTrip, open, onClose, finalFocus }: AddTravelersProps) {
  const [typed, setTyped] = useState('');
  const [isNew, setIsNew] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [outcome, setOutcome] = useState<Addition>();
  const { add, addingId } = useAddTraveler(tripId);

  async function choose(contact: Candidate) {
    const next = await add(contact);
    if (!next) return;
    setOutcome(next);
    if (next.added) setTyped('');
  }

  async function addCreated(contact: Candidate) {
    const next = await add(contact);
    setIsNew(false);
    if (next?.added) setTyped('');
    else setTyped(fullName(contact));
    setOutcome(
      next && { ...next, text: next.added ? next.text : newTraveler.onFileOnly(fullName(contact), next.text) },
    );
  }

  function close() {
    setTyped('');
    setIsNew(false);
    setOutcome(undefined);
    onClose();
  }

  return (
    <Modal
      open={open}
      title={isNew ? newTraveler.title : words.title}
      lead={isNew ? newTraveler.lead : undefined}
      onClose={close}
      unsaved={unsaved}
      discard={newTraveler.discard}
      finalFocus={finalFocus}
    >
      {isNew ? (
        <NewTravelerForm typed={typed} onUnsavedChange={setUnsaved} onCreated={addCreated} />
      ) : (
        <>
          <FindContact typed={typed} onTyped={setTyped} onChoose={choose} onTrip={onTrip} addingId={addingId} />
          <p role="status" className="mt-3 flex min-h-5 items-baseline gap-2 text-13 text-ink-2">
            {outcome && (
              <>
                <Stop kind={outcome.added ? 'check' : 'diamond'} />
                {outcome.text}
              </>
            )}
          </p>
          <div className="mt-3 flex flex-wrap justify-between gap-2">
            <button type="button" className="btn btn-ghost -ml-2" onClick={() => setIsNew(true)}>
              <Plus className="icon" aria-hidden="true" />
              {words.newContact}
            </button>
            <ModalCancel>{words.done}</ModalCancel>
          </div>
        </>
      )}
    </Modal>
  );
}
