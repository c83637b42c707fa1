import type { ReactNode } from 'react';
import { Timestamp } from '../../ui/timestamp.tsx';
import { ByActor } from '../access/actor.tsx';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { inviter } from './inviter.ts';
import { travelers as words } from './trip-page.words.tsx';

interface TravelerSentenceProps {
  contact: { email: string | null };
  access: PortalAccessFragment;
}

/** Where access stands, in a sentence. Nothing where there is nothing more to say. */
export function TravelerSentence({ contact, access }: TravelerSentenceProps) {
  const sentence = describe(contact, access);
  return sentence && <p>{sentence}</p>;
}

function describe(contact: TravelerSentenceProps['contact'], access: PortalAccessFragment): ReactNode {
  const invitedBy = inviter(access);
  if (access.state === 'PENDING' && access.inviteExpiresAt) {
    return (
      <>
        {words.linkWorksUntil(<Timestamp at={access.inviteExpiresAt} as="moment" />)}
        {invitedBy && words.invitedBy(<ByActor actor={invitedBy} />)}
      </>
    );
  }
  if (access.state === 'PENDING') {
    return access.invitedAt
      ? words.invitedBefore(<Timestamp at={access.invitedAt} as="since" />, <ByActor actor={invitedBy} />)
      : words.resendMakesNewLink;
  }
  if (access.state === 'ACTIVE') {
    return (
      <>
        {access.claimedAt && words.inSince(<Timestamp at={access.claimedAt} as="day" />)}
        {access.email && access.email !== contact.email && <> {words.signsInWith(access.email)}</>}
      </>
    );
  }
  return null;
}
