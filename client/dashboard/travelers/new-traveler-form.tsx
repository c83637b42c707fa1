import { useMutation } from '@apollo/client/react';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { FormFoot } from '../../ui/form-foot.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { ContactFields, type ContactValues } from '../contact/contact-fields.tsx';
import { words as info } from '../contact/contact-info.words.tsx';
import { CreateContactDocument } from '../gql/graphql.ts';
import { newTraveler as words } from './travelers.words.ts';
import type { Candidate } from './use-add-traveler.ts';

interface NewTravelerFormProps {
  /** What was looked for and not found. */
  typed: string;
  onUnsavedChange: (unsaved: boolean) => void;
  /** The contact is on file; putting them on the trip is part of the same press. */
  onCreated: (contact: Candidate) => Promise<void>;
}

/** A traveler who is not on file yet. */
export function NewTravelerForm({ typed, onUnsavedChange, onCreated }: NewTravelerFormProps) {
  const [create] = useMutation(CreateContactDocument, {
    update: (cache, { data }) => data?.contactCreate.contact && cache.evict({ fieldName: 'contacts' }),
  });
  const form = useForm<ContactValues>({ defaultValues: readTyped(typed) });
  const { errors, isDirty, isSubmitting } = form.formState;
  useUnsaved(isDirty, onUnsavedChange);
  useEffect(() => form.setFocus('firstName'), [form.setFocus]);

  const save = form.handleSubmit(async (input) => {
    const answer = await create({ variables: { input } }).catch(() => null);
    if (!answer?.data) return form.setError('root', { message: info.noAnswer });
    const { contact, errors: refusals } = answer.data.contactCreate;
    if (!contact) return showFieldErrors(form, refusals);
    await onCreated(contact);
  });

  return (
    <form noValidate className="mt-5 grid gap-5" onSubmit={save}>
      <ContactFields register={form.register} errors={errors} />
      <FormFoot
        error={errors.root?.message}
        cancel={words.cancel}
        submit={words.submit}
        busy={isSubmitting}
        busyLabel={words.busy}
      />
    </form>
  );
}

/** Nobody types a name twice: the first word is the first name, whatever has an @ is the email. */
function readTyped(typed: string): ContactValues {
  const empty = { firstName: '', lastName: '', email: '', phone: '' };
  if (typed.includes('@')) return { ...empty, email: typed.trim() };
  const [firstName = '', ...rest] = typed.trim().split(/\s+/);
  return { ...empty, firstName, lastName: rest.join(' ') };
}
