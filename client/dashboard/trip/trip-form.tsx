import type { BaseSyntheticEvent } from 'react';
import { useForm } from 'react-hook-form';
import { FormFoot } from '../../ui/form-foot.tsx';
import { type Refusal, showFieldErrors } from '../../ui/show-field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import type { TripInput } from '../gql/graphql.ts';
import { tripForm as words } from './trip-form.words.ts';

/** A trip's fields as they are typed; empty where there is nothing. Dates are YYYY-MM-DD. */
export interface TripValues {
  name: string;
  startsOn: string;
  endsOn: string;
}

interface TripFormProps {
  /** What changes elsewhere arrives in the fields that nobody is typing in. */
  values: TripValues;
  submit: string;
  busyLabel: string;
  onUnsavedChange: (unsaved: boolean) => void;
  /** Saves, and answers with what was refused; throws where there was no answer. */
  onSave: (input: TripInput) => Promise<readonly Refusal[]>;
}

/** What a trip is called and when it is. */
export function TripForm({ values, submit, busyLabel, onUnsavedChange, onSave }: TripFormProps) {
  const form = useForm<TripValues>({ values, resetOptions: { keepDirtyValues: true } });
  const { errors, isDirty, isSubmitting } = form.formState;
  useUnsaved(isDirty, onUnsavedChange);

  const save = form.handleSubmit(async ({ name, startsOn, endsOn }, event) => {
    const unfinished = findUnfinished(event);
    if (unfinished) return form.setError(unfinished, { message: words.unfinished }, { shouldFocus: true });
    try {
      showFieldErrors(form, await onSave({ name, startsOn: startsOn || null, endsOn: endsOn || null }));
    } catch {
      form.setError('root', { message: words.noAnswer });
    }
  });

  return (
    <form noValidate className="mt-5 grid gap-5" onSubmit={save}>
      <TextField label={words.name} autoComplete="off" error={errors.name?.message} {...form.register('name')} />
      <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
        {(['startsOn', 'endsOn'] as const).map((day) => (
          <TextField
            key={day}
            label={words[day]}
            type="date"
            className="block"
            max="9999-12-31"
            error={errors[day]?.message}
            {...form.register(day)}
          />
        ))}
      </div>
      <FormFoot
        error={errors.root?.message}
        cancel={words.cancel}
        submit={submit}
        busy={isSubmitting}
        busyLabel={busyLabel}
      />
    </form>
  );
}

/** A date that is typed in part has no value, and would be lost without a word. */
function findUnfinished(event: BaseSyntheticEvent | undefined): 'startsOn' | 'endsOn' | undefined {
  const inputs: HTMLFormControlsCollection = event?.target.elements;
  return (['startsOn', 'endsOn'] as const).find((day) => (inputs.namedItem(day) as HTMLInputElement).validity.badInput);
}
