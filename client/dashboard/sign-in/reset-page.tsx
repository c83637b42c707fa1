import { useMutation, useQuery } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { describeFully } from '../../ui/time.ts';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { type AgentLinkFactsFragment, ResetAgentPasswordDocument, ResetLinkDocument } from '../gql/graphql.ts';
import { Failure } from '../shell/failure.tsx';
import { DeadLink } from './dead-link.tsx';
import { Entrance } from './entrance.tsx';
import { SignInName } from './sign-in-name.tsx';
import { claim, words as common, reset as words } from './words.ts';

/** Where an agent's reset link leads. It stays in the address bar until it is used. */
export default function ResetPage() {
  const { token = '' } = useParams();
  const { data, error } = useQuery(ResetLinkDocument, { variables: { token }, fetchPolicy: 'network-only' });
  if (error) return <Failure />;
  if (!data) return null;
  return data.agentResetLink ? <ResetForm token={token} link={data.agentResetLink} /> : <DeadLink purpose="reset" />;
}

function ResetForm({ token, link }: { token: string; link: AgentLinkFactsFragment }) {
  const navigate = useNavigate();
  const [reset, { client, data }] = useMutation(ResetAgentPasswordDocument);
  const form = useForm({ defaultValues: { password: '' } });
  const { errors, isSubmitting } = form.formState;

  const save = form.handleSubmit(async ({ password }) => {
    try {
      const { data } = await reset({ variables: { token, password } });
      if (!data) return;
      const { passwordReset, errors: refusals } = data.agentResetPassword;
      if (!passwordReset) return showFieldErrors(form, refusals);
      await client.clearStore();
      await navigate('/login', { replace: true, state: { changedFor: link.email } });
    } catch (error) {
      form.setError('root', { message: hadNoEffect(error) ? common.tooManyFromHere : common.noAnswer });
    }
  });

  if (data?.agentResetPassword.errors[0]?.code === 'LINK_INVALID') return <DeadLink purpose="reset" />;
  return (
    <Entrance
      documentTitle={words.documentTitle}
      heading={words.title}
      lead={words.lead}
      footer={claim.until(describeFully(new Date(link.expiresAt)))}
    >
      <form noValidate className="grid gap-5" onSubmit={save}>
        <SignInName email={link.email} />
        <PasswordField
          label={words.password}
          autoComplete="new-password"
          autoFocus
          className="input-lg"
          help={claim.rule(link.passwordMinLength)}
          error={errors.password?.message}
          {...form.register('password', { required: claim.passwordMissing(link.passwordMinLength) })}
        />
        {errors.root && (
          <p role="alert" className="note note-trouble">
            {errors.root.message}
          </p>
        )}
        <BusyButton type="submit" className="btn-primary btn-lg w-full" busy={isSubmitting} busyLabel={words.saving}>
          {words.save}
        </BusyButton>
      </form>
    </Entrance>
  );
}
