import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import { Link } from 'react-router';
import { Stop, type StopKind } from '../../ui/stop.tsx';
import type { ContactPath } from '../contact/contact-path.ts';
import { type InviteDiagnosisFragment, InviteDiagnosisFragmentDoc } from '../gql/graphql.ts';
import { CopySignInAddress } from './copy-sign-in-address.tsx';
import { words } from './invite-diagnosis.words.ts';

interface InviteDiagnosisProps {
  account: FragmentType<typeof InviteDiagnosisFragmentDoc>;
  contact: { id: string; firstName: string };
  pathTo: ContactPath;
}

type Finding = InviteDiagnosisFragment['diagnosis'][number];

/** What may keep an invite from its reader, in the order to check: amber only where the agent must judge. */
export function InviteDiagnosis({ account, contact, pathTo }: InviteDiagnosisProps) {
  const {
    data: { diagnosis },
  } = useSuspenseFragment({ fragment: InviteDiagnosisFragmentDoc, from: account });
  if (diagnosis.length === 0) return null;
  return (
    <Collapsible.Root className="border-b border-line pb-4">
      <Collapsible.Trigger className="group flex w-full cursor-pointer items-center justify-between py-1 text-left font-semibold">
        {words.title}
        <ChevronDown
          className="icon text-ink-2 transition-[rotate] duration-(--duration-open) group-data-panel-open:rotate-180"
          aria-hidden="true"
        />
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <ol className="line-list pt-3">
          {diagnosis.map((finding) => (
            <li key={finding.kind} className="pb-3.5 last:pb-0">
              <Stop kind={stopOf(finding)} />
              <p className="font-medium">{titleOf(finding)}</p>
              <p className="text-13 text-ink-2">
                {finding.message}{' '}
                {finding.kind === 'ADDRESS' && (
                  <Link className="link" to={pathTo(contact.id, 'info')} replace>
                    {words.changeEmail}
                  </Link>
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
