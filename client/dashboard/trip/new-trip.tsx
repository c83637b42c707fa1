import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Modal } from '../../ui/modal.tsx';
import { TripForm } from './trip-form.tsx';
import { newTrip as words } from './trip-form.words.ts';
import { useCreateTrip } from './use-create-trip.ts';

const empty = { name: '', startsOn: '', endsOn: '' };

/** The way to another trip, whose page opens when it is made. */
export function NewTrip() {
  const create = useCreateTrip();
  const [open, setOpen] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-primary" onClick={() => setOpen(true)}>
        <Plus className="icon" aria-hidden="true" />
        {words.open}
      </button>
      <Modal
        open={open}
        title={words.title}
        lead={words.text}
        discard={words.discard}
        onClose={() => setOpen(false)}
        unsaved={unsaved}
      >
        <TripForm
          values={empty}
          submit={words.submit}
          busyLabel={words.busy}
          onUnsavedChange={setUnsaved}
          onSave={create}
        />
      </Modal>
    </>
  );
}
