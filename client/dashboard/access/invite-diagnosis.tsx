import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import { Link } from 'react-router';
import { Stop, type StopKind } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { type ContactPath, emailPath } from '../contact/contact-path.ts';
import { type InviteDiagnosisFragment, InviteDiagnosisFragmentDoc } from '../gql/graphql.ts';
import { CopySignInAddress } from './copy-sign-in-address.tsx';
import { words } from './invite-diagnosis.words.tsx';

interface InviteDiagnosisProps {
  account: FragmentType<typeof InviteDiagnosisFragmentDoc>;
  contact: { id: string; firstName: string };
  pathTo: ContactPath;
}

type Finding = InviteDiagnosisFragment['diagnosis'][number];

/** What may keep an invite from its reader, in the order to check: amber only where the agent must judge. */
export function InviteDiagnosis({ account, contact, pathTo }: InviteDiagnosisProps) {
  const {
    data: { diagnosis, inviteExpiresAt },
  } = useSuspenseFragment({ fragment: InviteDiagnosisFragmentDoc, from: account });
  return (
    <Collapsible.Root>
      <h3>
        <Collapsible.Trigger className="group flex w-full cursor-pointer items-center justify-between rounded-s text-left font-semibold pointer-coarse:py-2">
          {words.title}
          <ChevronDown
            className="icon text-ink-2 transition-[rotate] duration-(--duration-open) group-data-panel-open:rotate-180"
            aria-hidden="true"
          />
        </Collapsible.Trigger>
      </h3>
      <Collapsible.Panel className="h-(--collapsible-panel-height) overflow-hidden transition-[height,opacity] duration-(--duration-open) ease-arrive data-ending-style:h-0 data-ending-style:opacity-0 data-starting-style:h-0 data-starting-style:opacity-0">
        <ol className="line-list pt-3">
          {diagnosis.map((finding) => (
            <li key={finding.kind} className="pb-3.5 last:pb-0">
              <Stop kind={stopOf(finding)} />
              <p className="font-medium">{titleOf(finding)}</p>
              <p className="text-13 text-ink-2">
                {finding.kind === 'EXPIRED' && inviteExpiresAt
                  ? words.worksUntil(<Timestamp at={inviteExpiresAt} as="moment" />)
                  : finding.message}{' '}
                {finding.kind === 'ADDRESS' && (
                  <>
                    <Link className="link" to={emailPath(contact.id, pathTo)}>
                      {words.changeEmail}
                    </Link>
                    {inviteExpiresAt && <span className="block">{words.changingEndsLink}</span>}
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
        <CopySignInAddress firstName={contact.firstName} />
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}

const titleOf = ({ kind, fine }: Finding) => (fine ? words.checks[kind].fine : words.checks[kind].other);

function stopOf({ fine }: Finding): StopKind {
  if (fine === null) return 'ring';
  return fine ? 'disc' : 'diamond';
}
