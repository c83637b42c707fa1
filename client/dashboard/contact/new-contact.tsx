import { useMutation } from '@apollo/client/react';
import { Dialog } from '@base-ui/react/dialog';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { CreateContactDocument } from '../gql/graphql.ts';
import { ContactFields, type ContactValues } from './contact-fields.tsx';
import { words as info } from './contact-info.words.tsx';
import type { ContactPath } from './contact-path.ts';
import { newContact as words } from './contacts-page.words.ts';
import { showFieldErrors } from './show-field-errors.ts';

interface NewContactProps {
  open: boolean;
  onClose: () => void;
  pathTo: ContactPath;
  onCreated: () => void;
}

/** Puts a client on file, and opens their drawer. */
export function NewContact({ open, onClose, pathTo, onCreated }: NewContactProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog raised">
          <Dialog.Title className="text-18 font-semibold">{words.title}</Dialog.Title>
          <Dialog.Description className="mt-1 mb-5 text-ink-2">{words.text}</Dialog.Description>
          <NewContactForm onClose={onClose} pathTo={pathTo} onCreated={onCreated} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function NewContactForm({ onClose, pathTo, onCreated }: Omit<NewContactProps, 'open'>) {
  const navigate = useNavigate();
  const [create] = useMutation(CreateContactDocument);
  const form = useForm<ContactValues>({ defaultValues: { firstName: '', lastName: '', email: '', phone: '' } });
  const { errors, isSubmitting } = form.formState;

  const save = form.handleSubmit(async (input) => {
    try {
      const { data } = await create({ variables: { input } });
      if (!data) return;
      const { contact, errors: refusals } = data.contactCreate;
      if (!contact) return showFieldErrors(form, refusals);
      onCreated();
      onClose();
      navigate(pathTo(contact.id, 'access'));
    } catch {
      form.setError('root', { message: info.noAnswer });
    }
  });

  return (
    <form noValidate className="grid gap-5" onSubmit={save}>
      <ContactFields register={form.register} errors={errors} />
      {errors.root && (
        <p role="alert" className="note note-trouble">
          {errors.root.message}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Dialog.Close className="btn btn-plain">{words.cancel}</Dialog.Close>
        <BusyButton type="submit" className="btn-primary" busy={isSubmitting} busyLabel={words.creating}>
          {words.create}
        </BusyButton>
      </div>
    </form>
  );
}
