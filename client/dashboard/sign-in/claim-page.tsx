import { useMutation, useQuery } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import { describeFully } from '../../ui/time.ts';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { type AgentLinkFactsFragment, ClaimAgentDocument, ClaimLinkDocument } from '../gql/graphql.ts';
import { Failure } from '../shell/failure.tsx';
import { DeadLink } from './dead-link.tsx';
import { Entrance } from './entrance.tsx';
import { SignInName } from './sign-in-name.tsx';
import { words as common, claim as words } from './words.ts';

/** Where the link of an agent's invite leads. It stays in the address bar until it is used. */
export default function ClaimPage() {
  const { token = '' } = useParams();
  const { data, error } = useQuery(ClaimLinkDocument, { variables: { token }, fetchPolicy: 'network-only' });
  if (error) return <Failure />;
  if (!data) return null;
  return data.agentClaimLink ? <ClaimForm token={token} link={data.agentClaimLink} /> : <DeadLink purpose="claim" />;
}

function ClaimForm({ token, link }: { token: string; link: AgentLinkFactsFragment }) {
  const navigate = useNavigate();
  const [claim, { client, data }] = useMutation(ClaimAgentDocument);
  const form = useForm({ defaultValues: { name: '', password: '' } });
  const { errors, isSubmitting } = form.formState;

  const enter = form.handleSubmit(async (values) => {
    try {
      const { data } = await claim({ variables: { token, ...values } });
      if (!data) return;
      const { viewer, errors: refusals } = data.agentClaim;
      if (!viewer) return showFieldErrors(form, refusals);
      await client.clearStore();
      await navigate('/trips', { replace: true });
    } catch (error) {
      form.setError('root', { message: hadNoEffect(error) ? common.tooManyFromHere : common.noAnswer });
    }
  });

  if (data?.agentClaim.errors[0]?.code === 'LINK_INVALID') return <DeadLink purpose="claim" />;
  return (
    <Entrance
      documentTitle={words.documentTitle}
      heading={words.title(link.agencyName)}
      lead={words.lead(link.invitedBy ?? link.agencyName)}
      footer={words.until(describeFully(new Date(link.expiresAt)))}
    >
      <form noValidate className="grid gap-5" onSubmit={enter}>
        <SignInName email={link.email} />
        <TextField
          label={words.name}
          autoComplete="name"
          autoFocus
          className="input-lg"
          error={errors.name?.message}
          help={words.nameHelp}
          {...form.register('name', { required: words.nameMissing, setValueAs: (value: string) => value.trim() })}
        />
        <PasswordField
          label={common.password}
          autoComplete="new-password"
          className="input-lg"
          help={words.rule(link.passwordMinLength)}
          error={errors.password?.message}
          {...form.register('password', { required: words.passwordMissing(link.passwordMinLength) })}
        />
        {errors.root && (
          <p role="alert" className="note note-trouble">
            {errors.root.message}
          </p>
        )}
        <BusyButton type="submit" className="btn-primary btn-lg w-full" busy={isSubmitting} busyLabel={words.entering}>
          {words.enter}
        </BusyButton>
      </form>
    </Entrance>
  );
}
