import { EmailField } from '../email-field.tsx';
import { judgeEmail } from '../email-rule.ts';
import { FailureNote } from '../failure-note.tsx';
import { Frame } from '../frame.tsx';
import { SignInDocument } from '../gql/graphql.ts';
import { PageLink, useNavigation, useOwnAddress } from '../navigation.tsx';
import type { LoginPage } from '../page.ts';
import { PasswordField } from '../password-field.tsx';
import { request } from '../request.ts';
import { explainRefusal, type Outcome, useSubmission } from '../submission.ts';
import { SubmitButton } from '../submit-button.tsx';

const words = {
  title: 'Sign in',
  heading: 'Welcome back',
  lead: 'Your trips with us are here.',
  notes: {
    'signed-out': 'You are signed out.',
    'password-changed': 'Your password is changed, and you are signed out everywhere. Sign in with the new one.',
  },
  email: 'Email',
  password: 'Password',
  noPassword: 'Enter your password.',
  noMatch: 'That email and password don’t match. Try again, or use Forgot password.',
  submit: 'Sign in',
  busy: 'Signing in…',
  forgot: 'Forgot password',
  failed: 'You are not signed in yet.',
  noAccount: (agency: string) => `No account yet? Your agent at ${agency} can invite you.`,
};

/** Signs a client in, whoever was signed in before. */
export function LoginScreen({ page }: { page: LoginPage }) {
  const { agency, note, email } = page;
  const { show } = useNavigation();
  const { outcome, pending, onSubmit } = useSubmission(signIn);
  useOwnAddress('login', agency.slug);

  async function signIn(form: FormData): Promise<Outcome> {
    const email = String(form.get('email'));
    const password = String(form.get('password'));
    const fault = judgeEmail(email);
    if (fault) return { email: { message: fault } };
    if (!password) return { password: { message: words.noPassword } };

    const { data, failure } = await request(SignInDocument, { slug: agency.slug, email, password });
    if (failure) return { failure };
    const { viewer, errors } = data.portalSignIn;
    if (viewer) show({ kind: 'home', agency, viewer });
    else if (errors[0]?.code === 'INVALID_CREDENTIALS') return { password: { message: words.noMatch } };
    else return explainRefusal(errors[0]);
    return {};
  }

  return (
    <Frame
      agency={agency}
      title={words.title}
      greeting={{ heading: words.heading, lead: words.lead }}
      footer={<p>{words.noAccount(agency.name)}</p>}
    >
      {note && (
        <p className={note === 'password-changed' ? 'note note-active' : 'note'} role="status">
          {words.notes[note]}
        </p>
      )}
      <form className="flex flex-col gap-6" noValidate onSubmit={onSubmit}>
        <EmailField label={words.email} fault={outcome.email} initial={email} />
        <PasswordField label={words.password} autoComplete="current-password" fault={outcome.password} />
        {outcome.failure && <FailureNote what={words.failed} failure={outcome.failure} />}
        <SubmitButton rest={words.submit} busy={words.busy} pending={pending} />
      </form>
      <p className="-mt-3 text-center">
        <PageLink to={{ kind: 'forgot', agency }}>{words.forgot}</PageLink>
      </p>
    </Frame>
  );
}
