import { nextStepAfter } from '../access/next-step.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type {
  AutoInviteFactsFragment as AutoInvite,
  AutoInviteOutcome,
  ShareDocumentMutation,
} from '../gql/graphql.ts';
import type { Telling } from '../shell/use-tell.ts';
import { dialog, inviteByHand, after as words } from './auto-invite.words.tsx';

type Told = Omit<Telling, 'id'>;

/** The toast after a share: that it is shared, and what it did about the portal invite. */
export function describeShare(
  { autoInvite, errors }: ShareDocumentMutation['documentShare'],
  pathTo: ContactPath,
): Told {
  const [refusal] = errors;
  if (refusal || !autoInvite) return { mark: 'trouble', text: refusal?.message };
  const { text, ...told } = outcomes[autoInvite.outcome](autoInvite, pathTo);
  return { ...told, text: dialog.shared(text) };
}

type Outcome = Told & { text: string };

const outcomes: Record<AutoInviteOutcome, (autoInvite: AutoInvite, pathTo: ContactPath) => Outcome> = {
  NOT_A_TRIGGER: () => ({ mark: 'done', text: words.NOT_A_TRIGGER }),
  NOT_FIRST_SHARE: () => ({ mark: 'done', text: words.NOT_FIRST_SHARE }),
  SETTING_OFF: () => ({ mark: 'done', text: words.SETTING_OFF }),
  NO_TRAVELER_WITH_EMAIL: () => ({ mark: 'done', text: words.NO_TRAVELER_WITH_EMAIL }),
  CANDIDATE_HAS_ACCOUNT: ({ traveler }) => ({
    mark: 'done',
    text: words.CANDIDATE_HAS_ACCOUNT(
      traveler?.contact.portalAccount.state ?? 'NONE',
      traveler?.contact.firstName ?? '',
    ),
  }),
  INVITED: describeInvite,
  FAILED: (autoInvite, pathTo) => ({
    mark: 'trouble',
    text: words.FAILED(autoInvite.error?.message),
    nextStep: wayOut(autoInvite, pathTo),
  }),
};

function describeInvite(autoInvite: AutoInvite, pathTo: ContactPath): Outcome {
  const { to = '', status = 'QUEUED', problem = null } = autoInvite.delivery ?? {};
  if (status === 'QUEUED') return { mark: 'waiting', text: words.INVITED.stillSending(to) };
  if (status === 'SENT' || status === 'DELIVERED') return { mark: 'done', text: words.INVITED.sent(to) };
  return { mark: 'trouble', text: words.INVITED.notSent(to, problem), nextStep: wayOut(autoInvite, pathTo) };
}

function wayOut({ traveler, error }: AutoInvite, pathTo: ContactPath): Told['nextStep'] {
  if (!traveler) return undefined;
  const { id } = traveler.contact;
  return (
    (error && nextStepAfter(error, id, pathTo, 'SEND_INVITE')) ?? { label: inviteByHand, path: pathTo(id, 'access') }
  );
}
