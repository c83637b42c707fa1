import { useMutation } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { FormFoot } from '../../ui/form-foot.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { CreateContactDocument } from '../gql/graphql.ts';
import { ContactFields, type ContactValues } from './contact-fields.tsx';
import { words as info } from './contact-info.words.tsx';
import type { ContactPath } from './contact-path.ts';
import { newContact as words } from './contacts-page.words.ts';

interface NewContactFormProps {
  onCreated: () => void;
  pathTo: ContactPath;
  onUnsavedChange: (unsaved: boolean) => void;
}

const empty: ContactValues = { firstName: '', lastName: '', email: '', phone: '' };

/** Leads on to the new contact's access: an invite is what most are put on file for. */
export function NewContactForm({ onCreated, pathTo, onUnsavedChange }: NewContactFormProps) {
  const navigate = useNavigate();
  const [create] = useMutation(CreateContactDocument, {
    // The place of the new one is known to the API.
    update: (cache, { data }) => data?.contactCreate.contact && cache.evict({ fieldName: 'contacts' }),
  });
  const form = useForm<ContactValues>({ defaultValues: empty });
  const { errors, isDirty, isSubmitting } = form.formState;
  useUnsaved(isDirty, onUnsavedChange);

  const save = form.handleSubmit(async (input) => {
    const answer = await create({ variables: { input } }).catch(() => null);
    if (!answer?.data) return form.setError('root', { message: info.noAnswer });
    const { contact, errors: refusals } = answer.data.contactCreate;
    if (!contact) return showFieldErrors(form, refusals);
    onCreated();
    navigate(pathTo(contact.id, 'access'));
  });

  return (
    <form noValidate className="mt-5 grid gap-5" onSubmit={save}>
      <ContactFields register={form.register} errors={errors} />
      <FormFoot
        error={errors.root?.message}
        cancel={words.cancel}
        submit={words.create}
        busy={isSubmitting}
        busyLabel={words.creating}
      />
    </form>
  );
}
