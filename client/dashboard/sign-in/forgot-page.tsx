import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { RequestAgentResetDocument } from '../gql/graphql.ts';
import { Entrance } from './entrance.tsx';
import { words as common, forgot as words } from './words.ts';

/** Asks for a link by which an agent chooses a new password. The answer is the same for every address. */
export default function ForgotPage() {
  const [asked, setAsked] = useState<{ email: string; message: string }>();
  const [request] = useMutation(RequestAgentResetDocument);
  const form = useForm({ defaultValues: { email: '' } });
  const { errors, isSubmitting } = form.formState;

  const send = form.handleSubmit(async ({ email }) => {
    try {
      const { data } = await request({ variables: { email } });
      if (!data) return;
      const { message, errors: refusals } = data.agentRequestReset;
      if (refusals.length > 0) return showFieldErrors(form, refusals);
      setAsked({ email, message });
    } catch (error) {
      form.setError('root', { message: hadNoEffect(error) ? common.tooManyFromHere : common.noAnswer });
    }
  });
  const problem = errors.email?.message ?? errors.root?.message;

  if (asked)
    return (
      <Entrance documentTitle={words.documentTitle} heading={words.sent}>
        <div role="status" className="grid gap-3 text-ink-2">
          <p className="font-medium break-words text-ink">{asked.email}</p>
          <p>{asked.message}</p>
          <p>{words.spam}</p>
        </div>
        <BackToSignIn />
      </Entrance>
    );
  return (
    <Entrance documentTitle={words.documentTitle} heading={words.title} lead={words.lead}>
      <form noValidate className="grid gap-5" onSubmit={send}>
        <TextField
          label={common.email}
          type="email"
          autoComplete="username"
          autoFocus
          className="input-lg"
          error={problem && <span role="alert">{problem}</span>}
          {...form.register('email', { required: common.emailMissing, setValueAs: (value: string) => value.trim() })}
        />
        <BusyButton type="submit" className="btn-primary btn-lg w-full" busy={isSubmitting} busyLabel={words.sending}>
          {words.send}
        </BusyButton>
      </form>
      <BackToSignIn />
    </Entrance>
  );
}

function BackToSignIn() {
  return (
    <Link to="/login" className="link tap mt-6 inline-block">
      {words.back}
    </Link>
  );
}
