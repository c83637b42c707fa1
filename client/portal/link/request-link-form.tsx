import { EmailField } from '../email-field.tsx';
import { judgeEmail } from '../email-rule.ts';
import { FailureNote } from '../failure-note.tsx';
import { RequestLinkDocument } from '../gql/graphql.ts';
import { useNavigation } from '../navigation.tsx';
import type { DeadLinkPage, ForgotPage } from '../page.ts';
import { request } from '../request.ts';
import { explainRefusal, type Outcome, useSubmission } from '../submission.ts';
import { SubmitButton } from '../submit-button.tsx';

const words = {
  email: 'Your email',
  submit: 'Send me a new link',
  busy: 'Sending…',
  failed: 'No link is on its way yet.',
};

/** Asks for a link. The answer is the same for every address, so there is only one page to go on to. */
export function RequestLinkForm({ page }: { page: DeadLinkPage | ForgotPage }) {
  const { agency } = page;
  const { show } = useNavigation();
  const { outcome, pending, onSubmit } = useSubmission(requestLink);

  async function requestLink(form: FormData): Promise<Outcome> {
    const email = String(form.get('email'));
    const fault = judgeEmail(email);
    if (fault) return { email: { message: fault } };

    const { data, failure } = await request(RequestLinkDocument, { slug: agency.slug, email });
    if (failure) return { failure };
    const { message, errors } = data.portalRequestLink;
    if (errors[0]) return explainRefusal(errors[0]);
    show({ kind: 'link-sent', agency, email, message, before: page });
    return {};
  }

  return (
    <form className="flex flex-col gap-6" noValidate onSubmit={onSubmit}>
      <EmailField label={words.email} fault={outcome.email} />
      {outcome.failure && <FailureNote what={words.failed} failure={outcome.failure} />}
      <SubmitButton rest={words.submit} busy={words.busy} pending={pending} />
    </form>
  );
}
