import { useMutation } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { FormFoot } from '../../ui/form-foot.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { CreateDocumentDocument, type DocumentKind } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { documents, newDocument as words } from './trip-page.words.tsx';

interface NewDocumentFormProps {
  tripId: string;
  onCreated: () => void;
  onUnsavedChange: (unsaved: boolean) => void;
}

interface Values {
  kind: DocumentKind;
  title: string;
  url: string;
}

const kinds: DocumentKind[] = ['PROPOSAL', 'INVOICE', 'ITINERARY'];

/** What kind of document it is, what it is called and where it can be read. */
export function NewDocumentForm({ tripId, onCreated, onUnsavedChange }: NewDocumentFormProps) {
  const [create] = useMutation(CreateDocumentDocument);
  const tell = useTell();
  const form = useForm<Values>({ defaultValues: { kind: 'PROPOSAL', title: '', url: '' } });
  const { errors, isDirty, isSubmitting } = form.formState;
  useUnsaved(isDirty, onUnsavedChange);

  const save = form.handleSubmit(async (values) => {
    const answer = await create({ variables: { tripId, ...values } }).catch(() => null);
    if (!answer?.data) return form.setError('root', { message: words.noAnswer });
    const { document, errors: refusals } = answer.data.documentCreate;
    if (!document) return showFieldErrors(form, refusals);
    onCreated();
    tell({ id: 'new-document', mark: 'done', text: words.done(values.title.trim()) });
  });

  return (
    <form noValidate className="mt-5 grid gap-5" onSubmit={save}>
      <RadioGroup
        label={words.kind}
        options={kinds.map((value) => ({ value, name: documents.kinds[value] }))}
        {...form.register('kind')}
      />
      <TextField label={words.name} autoComplete="off" error={errors.title?.message} {...form.register('title')} />
      <TextField
        label={words.url}
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        help={words.urlHelp}
        error={errors.url?.message}
        {...form.register('url')}
      />
      <FormFoot
        error={errors.root?.message}
        cancel={words.cancel}
        submit={words.add}
        busy={isSubmitting}
        busyLabel={words.adding}
      />
    </form>
  );
}
