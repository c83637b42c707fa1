import { Frame } from '../frame.tsx';
import { PageLink, useNavigation } from '../navigation.tsx';
import type { LinkSentPage } from '../page.ts';
import { PageHeading } from '../page-heading.tsx';

const words = {
  heading: 'Look in your inbox',
  youEntered: 'You entered',
  from: (agency: string) => `The email comes from ${agency}.`,
  lifetime: 'Its link works once: for 60 minutes if you have a password, for 7 days if you have yet to choose one.',
  spam: 'Nothing after five minutes? Look in Spam, or try the address your booking emails go to.',
  again: 'Use another address',
  signIn: 'Sign in',
};

/** Says the same for every address. The address is repeated, because a typing slip is a likely cause of silence. */
export function LinkSentScreen({ page }: { page: LinkSentPage }) {
  const { agency, email, message, before } = page;
  const { show } = useNavigation();
  return (
    <Frame agency={agency} title={words.heading}>
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-2">
          <PageHeading>{words.heading}</PageHeading>
          <p className="text-ink-2">{message}</p>
        </div>
        <p className="text-ink-2">
          {words.youEntered} <b className="text-ink">{email}</b>. {words.from(agency.name)} {words.lifetime}
        </p>
        <p className="text-ink-2">{words.spam}</p>
      </div>
      <div className="flex flex-col items-start border-t border-line pt-5">
        <button className="portal-link" type="button" onClick={() => show(before)}>
          {words.again}
        </button>
        <PageLink to={{ kind: 'login', agency }}>{words.signIn}</PageLink>
      </div>
    </Frame>
  );
}
