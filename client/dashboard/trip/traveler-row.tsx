import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { PortalPill } from '../access/portal-pill.tsx';
import { type ActedOn, usePortalAction } from '../access/use-portal-action.ts';
import { fullName, initials } from '../contact/contact-name.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import { PortalAccessFragmentDoc, TravelerRowFragmentDoc } from '../gql/graphql.ts';
import { TravelerPlace } from '../travelers/traveler-place.tsx';
import { TravelerDetails } from './traveler-details.tsx';
import { TravelerSubline } from './traveler-subline.tsx';
import { travelers as words } from './trip-page.words.tsx';

interface TravelerRowProps {
  traveler: FragmentType<typeof TravelerRowFragmentDoc>;
  pathTo: ContactPath;
  onRemove: () => void;
  onActing: () => void;
  onSettled: (account: ActedOn | undefined) => void;
}

/** A traveler: who it is, whether they are in, and, opened, the next act. The whole head of the row opens it. */
export function TravelerRow({ traveler, pathTo, onRemove, onActing, onSettled }: TravelerRowProps) {
  const {
    data: { id, contact, isPrimary },
  } = useSuspenseFragment({ fragment: TravelerRowFragmentDoc, fragmentName: 'TravelerRow', from: traveler });
  const { data: access } = useSuspenseFragment({ fragment: PortalAccessFragmentDoc, from: contact.portalAccount });
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const mailing = usePortalAction({ contact, pathTo, onActing, onSettled });

  return (
    <Collapsible.Root open={open} onOpenChange={setOpen} render={<li className="border-t border-line" />}>
      <div className={`relative flex items-center gap-3 px-4 pt-3 ${open ? 'pb-2' : 'pb-3'}`}>
        <span className="avatar max-[22.5rem]:hidden" aria-hidden="true">
          {initials(contact)}
        </span>
        <div className="min-w-0 flex-1">
          <h3 className="flex flex-wrap items-baseline gap-x-2">
            <Collapsible.Trigger
              ref={trigger}
              className="-my-0.5 cursor-pointer py-0.5 text-left font-semibold outline-none after:absolute after:inset-0 after:rounded-l focus-visible:after:outline-2 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
            >
              {fullName(contact)}
            </Collapsible.Trigger>
            {isPrimary && <span className="tag">{words.primary}</span>}
          </h3>
          <TravelerSubline contact={contact} access={access} open={open} pathTo={pathTo} />
        </div>
        <PortalPill access={access} />
        <ChevronDown
          className={`icon text-ink-2 transition-[rotate] duration-(--duration-open) ${open ? 'rotate-180' : ''}`}
          aria-hidden="true"
        />
      </div>
      <Collapsible.Panel className="h-(--collapsible-panel-height) overflow-hidden transition-[height,opacity] duration-(--duration-open) ease-arrive data-ending-style:h-0 data-ending-style:opacity-0 data-starting-style:h-0 data-starting-style:opacity-0">
        <TravelerDetails
          contact={contact}
          access={access}
          mailing={mailing}
          pathTo={pathTo}
          onButtonGone={() => trigger.current?.focus()}
        >
          <TravelerPlace
            traveler={{ id, isPrimary }}
            contact={contact}
            onRemove={onRemove}
            onButtonGone={() => trigger.current?.focus()}
          />
        </TravelerDetails>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
