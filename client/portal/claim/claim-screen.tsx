import { FailureNote } from '../failure-note.tsx';
import { Frame } from '../frame.tsx';
import { ClaimDocument } from '../gql/graphql.ts';
import { Moment } from '../moment.tsx';
import { useNavigation } from '../navigation.tsx';
import type { ClaimPage } from '../page.ts';
import { PasswordField } from '../password-field.tsx';
import { judgeLength } from '../password-rule.ts';
import { request } from '../request.ts';
import { SignInName } from '../sign-in-name.tsx';
import { explainRefusal, type Outcome, useSubmission } from '../submission.ts';
import { SubmitButton } from '../submit-button.tsx';

const words = {
  title: 'Choose a password',
  heading: (firstName: string) => `Hi ${firstName}`,
  lead: (inviter: string) => `${inviter} opened this page for you. Choose a password, and your trips are one tap away.`,
  password: 'Password',
  submit: 'Set password and go in',
  busy: 'Setting password…',
  worksUntil: 'The link in your email works once, until',
  wrong: 'Something wrong? Just reply to that email.',
  failed: 'We could not set your password.',
};

/** Sets the first password and lets its owner in. The link stays in the address bar until it is used. */
export function ClaimScreen({ page }: { page: ClaimPage }) {
  const { agency, token, link } = page;
  const { show } = useNavigation();
  const { outcome, pending, onSubmit } = useSubmission(claim);

  async function claim(form: FormData): Promise<Outcome> {
    const password = String(form.get('password'));
    const fault = judgeLength(password, agency.passwordRules);
    if (fault) return { password: { message: fault } };

    const { data, failure } = await request(ClaimDocument, { slug: agency.slug, token, password });
    if (failure) return { failure };
    const { viewer, errors } = data.portalClaim;
    if (viewer) show({ kind: 'home', agency, viewer, firstVisit: true });
    else if (errors[0]?.code === 'LINK_INVALID') show({ kind: 'dead-link', agency, purpose: 'claim' });
    else return explainRefusal(errors[0]);
    return {};
  }

  return (
    <Frame
      agency={agency}
      title={words.title}
      greeting={{
        heading: words.heading(link.firstName),
        lead: words.lead(link.invitedBy ?? agency.name),
        size: 'large',
      }}
      footer={
        <p>
          {words.worksUntil} <Moment at={link.expiresAt} />. {words.wrong}
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
        {outcome.failure && <FailureNote what={words.failed} failure={outcome.failure} />}
        <SubmitButton rest={words.submit} busy={words.busy} pending={pending} />
      </form>
    </Frame>
  );
}
