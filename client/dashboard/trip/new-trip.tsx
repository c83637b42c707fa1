import { useMutation } from '@apollo/client/react';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Modal } from '../../ui/modal.tsx';
import { CreateTripDocument, type TripInput } from '../gql/graphql.ts';
import { TripForm } from './trip-form.tsx';
import { newTrip as words } from './trip-form.words.ts';

const empty = { name: '', startsOn: '', endsOn: '' };

/** The way to another trip, whose page opens when it is made. */
export function NewTrip() {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [create] = useMutation(CreateTripDocument, {
    // The place of the new one is known to the API.
    update: (cache, { data }) => data?.tripCreate.trip && cache.evict({ fieldName: 'trips' }),
  });

  async function save(input: TripInput) {
    const { data } = await create({ variables: { input } });
    const { trip, errors = [] } = data?.tripCreate ?? {};
    if (!trip) return errors;
    setOpen(false);
    await navigate(`/trips/${trip.id}`);
    return [];
  }

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
          onSave={save}
        />
      </Modal>
    </>
  );
}
