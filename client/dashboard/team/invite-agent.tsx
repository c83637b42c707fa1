import { useMutation } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { BusyButton } from '../../ui/busy-button.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { AgentsDocument, InviteAgentDocument } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { failing, inviting as words } from './agents.words.tsx';

/** Adds an agent by a link in a mail. */
export function InviteAgent() {
  const tell = useTell();
  const [invite] = useMutation(InviteAgentDocument, { refetchQueries: [AgentsDocument], awaitRefetchQueries: true });
  const form = useForm({ defaultValues: { email: '' } });
  const { errors, isSubmitting } = form.formState;

  const send = form.handleSubmit(async ({ email }) => {
    try {
      const { data } = await invite({ variables: { email } });
      const { agentInvite, errors: refusals = [] } = data?.agentInvite ?? {};
      if (!agentInvite) return showFieldErrors(form, refusals);
      const queued = agentInvite.mail.status === 'QUEUED';
      tell({
        id: agentInvite.id,
        mark: queued ? 'waiting' : 'done',
        text: (queued ? words.queued : words.sent)(email),
      });
      form.reset();
    } catch (error) {
      form.setError('email', { message: hadNoEffect(error) ? failing.turnedAway : failing.noAnswer });
    }
  });

  return (
    <form noValidate aria-labelledby="add-agent" className="border-t border-line pt-6" onSubmit={send}>
      <h3 id="add-agent" className="mb-4 text-16 font-semibold">
        {words.title}
      </h3>
      <div className="grid gap-x-3 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          label={words.email}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          help={words.help}
          {...form.register('email', { required: words.missing, setValueAs: (value: string) => value.trim() })}
        />
        <BusyButton
          type="submit"
          className="btn-primary sm:mt-6.5 sm:self-start"
          busy={isSubmitting}
          busyLabel={words.sending}
        >
          {words.send}
        </BusyButton>
      </div>
    </form>
  );
}
