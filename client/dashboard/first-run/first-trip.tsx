import { useForm } from 'react-hook-form';
import { BusyButton } from '../../ui/busy-button.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import { tripForm } from '../trip/trip-form.words.ts';
import { useCreateTrip } from '../trip/use-create-trip.ts';
import { words } from './first-run.words.ts';

/** A trip by its name alone. */
export function FirstTrip({ isNext }: { isNext: boolean }) {
  const create = useCreateTrip();
  const form = useForm({ defaultValues: { name: '' } });
  const { errors, isSubmitting } = form.formState;

  const save = form.handleSubmit(async ({ name }) => {
    try {
      showFieldErrors(form, await create({ name }));
    } catch {
      form.setError('name', { message: tripForm.noAnswer });
    }
  });

  return (
    <form noValidate className="flex w-full flex-wrap items-start gap-2" onSubmit={save}>
      <div className="w-full sm:w-80">
        <TextField
          label={words.trip.name}
          autoComplete="off"
          error={errors.name?.message ?? errors.root?.message}
          {...form.register('name')}
        />
      </div>
      <BusyButton
        type="submit"
        className={`sm:mt-6.5 ${isNext ? 'btn-primary' : 'btn-plain'}`}
        busy={isSubmitting}
        busyLabel={words.trip.creating}
      >
        {words.trip.create}
      </BusyButton>
    </form>
  );
}
