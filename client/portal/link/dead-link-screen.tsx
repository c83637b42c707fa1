import { Frame } from '../frame.tsx';
import { PageLink } from '../navigation.tsx';
import type { DeadLinkPage } from '../page.ts';
import { PageHeading } from '../page-heading.tsx';
import { RequestLinkForm } from './request-link-form.tsx';

const words = {
  heading: 'That link is no longer valid.',
  title: 'Link no longer valid',
  reasons: {
    claim: 'Links work once, and for 7 days. Yours may be used up, too old, or replaced by a newer one in your inbox.',
    reset:
      'Links work once, and for 60 minutes. Yours may be used up, too old, or replaced by a newer one in your inbox.',
  },
  knows: { claim: 'Already chose a password?', reset: 'Know your password?' },
  signIn: 'Sign in',
};

/** Used, expired, replaced, withdrawn and unknown look alike; what helps is the same too. */
export function DeadLinkScreen({ page }: { page: DeadLinkPage }) {
  const { agency, purpose } = page;
  return (
    <Frame agency={agency} title={words.title}>
      <div className="flex flex-col gap-2">
        <PageHeading>{words.heading}</PageHeading>
        <p className="text-ink-2">{words.reasons[purpose]}</p>
      </div>
      <RequestLinkForm page={page} />
      <div className="flex flex-col items-start border-t border-line pt-5">
        <p className="text-ink-2">{words.knows[purpose]}</p>
        <PageLink to={{ kind: 'login', agency }}>{words.signIn}</PageLink>
      </div>
    </Frame>
  );
}
