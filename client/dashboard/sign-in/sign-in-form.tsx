import { useMutation } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SignInDocument, type SignInMutationVariables } from '../gql/graphql.ts';
import { nextPath } from './next-path.ts';
import { Refusal } from './refusal.tsx';
import { words } from './words.ts';

interface SignInFormProps {
  /** Whose it is, where that is known. */
  email: string | undefined;
}

/** Email and password. After a refusal the email stays, and the password is ready to be typed again. */
export function SignInForm({ email }: SignInFormProps) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const [signIn, { client, data, error, loading, reset }] = useMutation(SignInDocument);
  const { register, handleSubmit, formState, setFocus } = useForm<SignInMutationVariables>({
    defaultValues: { email, password: '' },
  });

  const refusal = error ?? data?.agentSignIn.errors.at(0);

  const submit = handleSubmit(async (variables) => {
    const answer = await signIn({ variables }).catch(() => null);
    if (answer?.data?.agentSignIn.viewer) {
      // What was read before was read by nobody, or by somebody else.
      await client.clearStore();
      return navigate(nextPath(parameters.get('next'), window.location.origin), { replace: true });
    }
    setFocus('password', { shouldSelect: true });
  });

  return (
    <form noValidate className="grid gap-5" onSubmit={submit} onChange={() => refusal && reset()}>
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        autoFocus={!email}
        className="input-lg"
        error={formState.errors.email?.message}
        {...register('email', { required: words.emailMissing, setValueAs: (value: string) => value.trim() })}
      />
      <PasswordField
        label={words.password}
        autoComplete="current-password"
        autoFocus={Boolean(email)}
        className="input-lg"
        error={formState.errors.password?.message ?? (refusal && <Refusal refusal={refusal} />)}
        {...register('password', { required: words.passwordMissing })}
      />
      <BusyButton type="submit" className="btn-primary btn-lg mt-1 w-full" busy={loading} busyLabel={words.signingIn}>
        {words.signIn}
      </BusyButton>
      <Link to="/forgot" className="link tap justify-self-start">
        {words.forgot}
      </Link>
    </form>
  );
}
