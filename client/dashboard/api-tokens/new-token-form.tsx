import { useMutation } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { FormFoot } from '../../ui/form-foot.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { type ApiScope, ApiTokensDocument, CreateApiTokenDocument } from '../gql/graphql.ts';
import { scopes as scopeWords, creating as words } from './api-tokens.words.ts';
import type { Made } from './new-token.tsx';

interface NewTokenFormProps {
  onMade: (made: Made) => void;
  onUnsavedChange: (unsaved: boolean) => void;
}

type Lifetime = `${keyof typeof words.lifetimes}`;
interface Values {
  name: string;
  /** Reading comes with every token. */
  scopes: ApiScope[];
  /** In days. */
  lifetime: Lifetime;
}

const lifetimes = (['30', '90', '365', 'forever'] as const).map((value) => ({ value, name: words.lifetimes[value] }));
const writing: ApiScope[] = ['PORTAL_WRITE', 'CRM_WRITE'];
const day = 24 * 60 * 60 * 1000;

/** Whose token it is, what it may do and for how long. */
export function NewTokenForm({ onMade, onUnsavedChange }: NewTokenFormProps) {
  const [create] = useMutation(CreateApiTokenDocument, { refetchQueries: [ApiTokensDocument] });
  const form = useForm<Values>({ defaultValues: { name: '', scopes: [], lifetime: '365' } });
  const { errors, isDirty, isSubmitting } = form.formState;
  useUnsaved(isDirty, onUnsavedChange);

  const save = form.handleSubmit(async ({ name, scopes, lifetime }) => {
    const expiresAt = lifetime === 'forever' ? null : new Date(Date.now() + Number(lifetime) * day).toISOString();
    const input = { name, scopes: ['READ', ...scopes] as ApiScope[], expiresAt };
    const answer = await create({ variables: { input } }).catch(() => null);
    if (!answer?.data) return form.setError('root', { message: words.noAnswer });
    const { apiToken, secret, errors: refusals } = answer.data.apiTokenCreate;
    if (!apiToken || !secret) return showFieldErrors(form, refusals);
    onMade({ name: apiToken.name, secret });
  });

  return (
    <form noValidate className="mt-5 grid gap-5" onSubmit={save}>
      <TextField
        label={words.name}
        autoComplete="off"
        help={words.nameHelp}
        error={errors.name?.message}
        {...form.register('name')}
      />
      <fieldset>
        <legend className="label">{words.may}</legend>
        <label className="choice">
          <input type="checkbox" className="check" checked disabled />
          {scopeWords.READ}
        </label>
        {writing.map((scope) => (
          <label key={scope} className="choice">
            <input type="checkbox" className="check" value={scope} {...form.register('scopes')} />
            {scopeWords[scope]}
          </label>
        ))}
      </fieldset>
      <RadioGroup label={words.lasts} options={lifetimes} {...form.register('lifetime')} />
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
