import { useMutation } from '@apollo/client/react';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { SavePortalSettingsDocument } from '../gql/graphql.ts';
import { invites as words } from './client-portal.words.tsx';
import { SaveRow } from './save-row.tsx';
import { useSave } from './use-save.ts';

interface InvitesFormProps {
  saved: { autoInviteOnFirstShare: boolean };
  onUnsavedChange: (unsaved: boolean) => void;
}

/** Whether the first share of a trip invites somebody. */
export function InvitesForm({ saved: { autoInviteOnFirstShare }, onUnsavedChange }: InvitesFormProps) {
  const [update] = useMutation(SavePortalSettingsDocument);
  const helpId = useId();
  const form = useForm({ defaultValues: { autoInviteOnFirstShare } });
  const { isDirty, isSubmitting, errors } = form.formState;
  useUnsaved(isDirty, onUnsavedChange);
  const { saved, onSubmit } = useSave(form, async (input) => {
    const { data } = await update({ variables: { input } });
    const { agency, errors: refusals = [] } = data?.agencyUpdatePortalSettings ?? {};
    const saved = agency && { autoInviteOnFirstShare: agency.portalSettings.autoInviteOnFirstShare };
    return { refusals, saved: saved ?? null };
  });

  return (
    <form aria-labelledby="invites" className="grid gap-4 border-t border-line pt-6" onSubmit={onSubmit}>
      <h3 id="invites" className="text-16 font-semibold">
        {words.title}
      </h3>
      <div className="grid gap-4">
        <div>
          <label className="choice font-medium">
            <input
              type="checkbox"
              className="check"
              aria-describedby={helpId}
              {...form.register('autoInviteOnFirstShare')}
            />
            {words.toggle}
          </label>
          <p id={helpId} className="pl-7 text-ink-2">
            {words.help}
          </p>
        </div>
        <div className="grid gap-4 pl-7">
          <SaveRow
            label={words.save}
            busy={isSubmitting}
            saved={saved}
            unsaved={isDirty && words.unsaved}
            problem={errors.root?.message}
          />
        </div>
      </div>
    </form>
  );
}
