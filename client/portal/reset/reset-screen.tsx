import { FailureNote } from '../failure-note.tsx';
import { Frame } from '../frame.tsx';
import { ResetPasswordDocument } from '../gql/graphql.ts';
import { Moment } from '../moment.tsx';
import { useNavigation } from '../navigation.tsx';
import type { ResetPage } from '../page.ts';
import { PasswordField } from '../password-field.tsx';
import { judgeLength } from '../password-rule.ts';
import { request } from '../request.ts';
import { SignInName } from '../sign-in-name.tsx';
import { explainRefusal, type Outcome, useSubmission } from '../submission.ts';
import { SubmitButton } from '../submit-button.tsx';

const words = {
  title: 'Choose a new password',
  lead: 'It takes the place of the old one.',
  password: 'New password',
  consequence: 'Your other devices are signed out. On this one, you then sign in with the new password.',
  submit: 'Change password',
  busy: 'Changing password…',
  worksUntil: 'The link in your email works once, until',
  notYou: 'Did not ask for it? Leave this page: your password stays as it is.',
  failed: 'We could not change your password.',
};

/** Replaces the password. Every session ends, so its owner signs in afterwards, here too. */
export function ResetScreen({ page }: { page: ResetPage }) {
  const { agency, token, link } = page;
  const { show } = useNavigation();
  const { outcome, pending, onSubmit } = useSubmission(reset);

  async function reset(form: FormData): Promise<Outcome> {
    const password = String(form.get('password'));
    const fault = judgeLength(password, agency.passwordRules);
    if (fault) return { password: { message: fault } };

    const { data, failure } = await request(ResetPasswordDocument, { slug: agency.slug, token, password });
    if (failure) return { failure };
    const { passwordReset, errors } = data.portalResetPassword;
    if (passwordReset) show({ kind: 'login', agency, note: 'password-changed', email: link.email });
    else if (errors[0]?.code === 'LINK_INVALID') show({ kind: 'dead-link', agency, purpose: 'reset' });
    else return explainRefusal(errors[0]);
    return {};
  }

  return (
    <Frame
      agency={agency}
      title={words.title}
      greeting={{ heading: words.title, lead: words.lead }}
      footer={
        <p>
          {words.worksUntil} <Moment at={link.expiresAt} />. {words.notYou}
        </p>
      }
    >
      <form className="flex flex-col gap-6" noValidate onSubmit={onSubmit}>
        <SignInName email={link.email} />
        <PasswordField
          label={words.password}
          autoComplete="new-password"
          fault={outcome.password}
          rules={agency.passwordRules}
        />
        <p className="text-ink-2">{words.consequence}</p>
        {outcome.failure && <FailureNote what={words.failed} failure={outcome.failure} />}
        <SubmitButton rest={words.submit} busy={words.busy} pending={pending} />
      </form>
    </Frame>
  );
}
