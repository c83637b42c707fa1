import { Frame } from '../frame.tsx';
import { RequestLinkForm } from '../link/request-link-form.tsx';
import { PageLink } from '../navigation.tsx';
import type { ForgotPage } from '../page.ts';
import { PageHeading } from '../page-heading.tsx';

const words = {
  heading: 'Forgot your password?',
  title: 'Forgot password',
  lead: 'Enter the email you sign in with. We send you a link to choose a new password.',
  knows: 'Know it after all?',
  signIn: 'Sign in',
};

export function ForgotScreen({ page }: { page: ForgotPage }) {
  const { agency } = page;
  return (
    <Frame agency={agency} title={words.title}>
      <div className="flex flex-col gap-2">
        <PageHeading>{words.heading}</PageHeading>
        <p className="text-ink-2">{words.lead}</p>
      </div>
      <RequestLinkForm page={page} />
      <div className="flex flex-col items-start border-t border-line pt-5">
        <p className="text-ink-2">{words.knows}</p>
        <PageLink to={{ kind: 'login', agency }}>{words.signIn}</PageLink>
      </div>
    </Frame>
  );
}
