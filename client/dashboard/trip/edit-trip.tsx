import { useMutation } from '@apollo/client/react';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Modal } from '../../ui/modal.tsx';
import { type TripInput, UpdateTripDocument } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { TripForm } from './trip-form.tsx';
import { editTrip as words } from './trip-form.words.ts';

interface EditTripProps {
  trip: { id: string; name: string; startsOn: string | null; endsOn: string | null };
}

/** Changes what a trip is called and when it is. */
export function EditTrip({ trip: { id, name, startsOn, endsOn } }: EditTripProps) {
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [update] = useMutation(UpdateTripDocument, {
    // With other dates it has another place in the list.
    update: (cache, { data }) => data?.tripUpdate.trip && cache.evict({ fieldName: 'trips' }),
  });

  async function save(input: TripInput) {
    const { data } = await update({ variables: { id, input } });
    const errors = data?.tripUpdate.errors ?? [];
    if (errors.length > 0) return errors;
    setOpen(false);
    tell({ id: 'trip', mark: 'done', text: words.saved });
    return [];
  }

  return (
    <>
      <button type="button" className="btn btn-plain" onClick={() => setOpen(true)}>
        <Pencil className="icon" aria-hidden="true" />
        {words.open}
      </button>
      <Modal
        open={open}
        title={words.title}
        discard={words.discard(name)}
        onClose={() => setOpen(false)}
        unsaved={unsaved}
      >
        <TripForm
          values={{ name, startsOn: startsOn ?? '', endsOn: endsOn ?? '' }}
          submit={words.submit}
          busyLabel={words.busy}
          onUnsavedChange={setUnsaved}
          onSave={save}
        />
      </Modal>
    </>
  );
}
