import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { Stop } from '../../ui/stop.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { type ContactInfoFragment, ContactInfoFragmentDoc, UpdateContactDocument } from '../gql/graphql.ts';
import { ContactFields, type ContactValues } from './contact-fields.tsx';
import { words } from './contact-info.words.tsx';
import type { ContactPath } from './contact-path.ts';
import { EmailWarning } from './email-warning.tsx';

interface ContactInfoProps {
  contact: FragmentType<typeof ContactInfoFragmentDoc>;
  pathTo: ContactPath;
  onUnsavedChange: (unsaved: boolean) => void;
  /** Access may have changed with the email. */
  onSaved: () => void;
}

/** The core identity of a client, to be read and edited. */
export function ContactInfo({ contact: from, pathTo, onUnsavedChange, onSaved }: ContactInfoProps) {
  const { data: contact } = useSuspenseFragment({ fragment: ContactInfoFragmentDoc, from });
  const [update] = useMutation(UpdateContactDocument);
  const [saved, setSaved] = useState<ReactNode>(null);
  const form = useForm<ContactValues>({
    // What changes elsewhere arrives in the fields that nobody is typing in.
    values: valuesOf(contact),
    resetOptions: { keepDirtyValues: true },
  });
  const { isDirty, isSubmitting, errors, dirtyFields } = form.formState;
  const email = useWatch({ control: form.control, name: 'email' });
  useUnsaved(isDirty, onUnsavedChange);
  useFocusOnEmail(form.setFocus);

  const save = form.handleSubmit(async (values) => {
    setSaved(null);
    const input = Object.fromEntries(Object.entries(values).filter(([name]) => name in dirtyFields));
    try {
      const { data } = await update({ variables: { id: contact.id, input } });
      if (!data) return;
      const { contact: after, errors: refusals } = data.contactUpdate;
      if (refusals.length > 0 || !after) return showFieldErrors(form, refusals);
      form.reset(valuesOf(after));
      setSaved(describeSaved(contact, after, pathTo));
      onSaved();
    } catch {
      form.setError('root', { message: words.noAnswer });
    }
  });

  return (
    <form noValidate className="grid gap-5" onSubmit={save} onChange={() => setSaved(null)}>
      <ContactFields register={form.register} errors={errors}>
        <EmailWarning contact={contact} email={email} />
      </ContactFields>
      {errors.root && (
        <p role="alert" className="note note-trouble">
          {errors.root.message}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <BusyButton type="submit" className="btn-primary" busy={isSubmitting} busyLabel={words.saving}>
          {words.save}
        </BusyButton>
        <p role="status" className="flex items-baseline gap-2 text-13 text-ink-2 empty:hidden">
          {saved}
        </p>
      </div>
    </form>
  );
}

function valuesOf({ firstName, lastName, email, phone }: ContactInfoFragment): ContactValues {
  return { firstName, lastName, email: email ?? '', phone: phone ?? '' };
}

function describeSaved(before: ContactInfoFragment, after: ContactInfoFragment, pathTo: ContactPath): ReactNode {
  const { inviteExpiresAt, email } = before.portalAccount;
  const hasEnded = inviteExpiresAt !== null && after.portalAccount.inviteExpiresAt === null;
  return (
    <>
      <Stop kind="check" />
      {hasEnded ? (
        <span>
          {words.savedAndEnded(<b>{email}</b>)}{' '}
          <Link className="link" to={pathTo(after.id, 'access')} replace>
            {words.invite}
          </Link>
        </span>
      ) : (
        words.saved
      )}
    </>
  );
}

/** Who follows "Add email" comes to type one. */
function useFocusOnEmail(setFocus: (field: 'email') => void): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the link is followed
  useEffect(() => {
    if (hash === '#email') setFocus('email');
  }, [hash, key, setFocus]);
}
