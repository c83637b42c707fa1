import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ReactNode, Ref } from 'react';
import { ExactTime } from '../../ui/exact-time.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type AccessStateFragment, AccessStateFragmentDoc } from '../gql/graphql.ts';
import { AccessPill } from './access-pill.tsx';
import { state as words } from './access-tab.words.tsx';
import { ByActor } from './actor.tsx';
import { expiredAt } from './link-life.ts';

interface AccessStateProps {
  account: FragmentType<typeof AccessStateFragmentDoc>;
  firstName: string;
  /** Takes the focus when the button that had it is gone. */
  ref: Ref<HTMLParagraphElement>;
}

/** Where access stands: since when, by whom, and how long the link works. */
export function AccessState({ account, firstName, ref }: AccessStateProps) {
  const { data: access } = useSuspenseFragment({ fragment: AccessStateFragmentDoc, from: account });
  const now = useNow();
  return (
    <div className="grid justify-items-start gap-1">
      <p ref={ref} tabIndex={-1} className="rounded-s outline-none">
        {access.state === 'NONE' ? <b>{words.none}</b> : <AccessPill access={access} />}
      </p>
      <div className="mt-1.5 grid gap-1 text-ink-2">
        {sentencesOf(access, firstName, now).map(([key, sentence]) => (
          <p key={key}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

type Sentence = [key: string, sentence: ReactNode];

function sentencesOf(access: AccessStateFragment, firstName: string, now: Date): Sentence[] {
  switch (access.state) {
    case 'NONE':
      return [['none', words.noneText(firstName)]];
    case 'PENDING':
      return [
        ['invited', invitation(access, firstName)],
        ['link', linkOf(access, now)],
      ];
    case 'ACTIVE':
      return [
        [
          'since',
          <>
            {access.claimedAt && words.inSince(<Timestamp at={access.claimedAt} as="day" />)}{' '}
            {invitation(access, firstName)}
          </>,
        ],
        ['address', access.email && words.signsInAs(access.email)],
      ];
    case 'DISABLED':
      return [
        ['disabled', <Disabled key="disabled" access={access} />],
        ['untouched', words.untouched(firstName)],
      ];
  }
}

function Disabled({ access }: { access: AccessStateFragment }) {
  return (
    <>
      {access.disabledAt &&
        words.disabled(<ByActor actor={access.disabledBy} />, <Timestamp at={access.disabledAt} as="moment" />)}{' '}
      {access.claimedAt ? words.activeBefore(<Timestamp at={access.claimedAt} as="day" />) : words.pendingBefore}
    </>
  );
}

/** Whose invite the newest link is, as far as the history in view tells. */
function invitation({ invitedAt, history }: AccessStateFragment, firstName: string): ReactNode {
  if (!invitedAt) return null;
  const when = <ExactTime at={invitedAt} />;
  const cause = history.edges.find(({ node }) => node.occurredAt === invitedAt)?.node;
  if (cause?.kind === 'AUTO_INVITED') return words.invitedByItself(when);
  if (cause?.kind === 'LINK_REQUESTED') return words.askedForLink(firstName, when);
  return words.invited(when, <ByActor actor={cause?.actor} />);
}

function linkOf(access: AccessStateFragment, now: Date): ReactNode {
  if (access.inviteExpiresAt) return words.worksUntil(<Timestamp at={access.inviteExpiresAt} as="moment" />);
  if (access.email === null) return words.endedWithEmail;
  const end = expiredAt(access, now);
  return end ? words.ended(<Timestamp at={end} as="moment" />) : words.hasEnded;
}
