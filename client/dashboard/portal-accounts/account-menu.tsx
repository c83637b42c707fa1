import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { useReportWhenGone } from '../../ui/use-report-when-gone.ts';
import { busyLabelOf } from '../access/action-labels.ts';
import { isDisabling } from '../access/confirm-disabling.tsx';
import type { usePortalAction } from '../access/use-portal-action.ts';
import { fullName } from '../contact/contact-name.ts';
import type { AccountRowFragment, PortalAccessFragment } from '../gql/graphql.ts';
import { AccountMenuItem } from './account-menu-item.tsx';
import { words } from './portal-accounts.words.tsx';
import type { RowActs } from './row-acts.ts';

interface AccountMenuProps {
  offers: PortalAccessFragment['availableActions'];
  /** The row shows no other act: then the menu says what it is for. */
  alone: boolean;
  contact: AccountRowFragment['contact'];
  access: PortalAccessFragment;
  portal: ReturnType<typeof usePortalAction>;
  acts: RowActs;
}

/** What else can be done about an account. One button in every state, so that the focus stays on it. */
export function AccountMenu({ offers, alone, contact, access, portal, acts }: AccountMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  useReportWhenGone(trigger, () => acts.onGone(contact));
  const label = portal.acting ? busyLabelOf(portal.acting) : words.bringBack;
  return (
    <Menu.Root>
      <Menu.Trigger
        ref={trigger}
        className={alone ? 'btn btn-ghost' : 'iconbtn'}
        data-busy={portal.acting !== null || undefined}
      >
        {!alone && <Ellipsis className="icon" aria-hidden="true" />}
        <span className={alone ? undefined : 'sr-only'}>
          {alone ? label : words.more}
          <span className="sr-only"> — {fullName(contact)}</span>
        </span>
        {alone && <ChevronDown className="icon" aria-hidden="true" />}
      </Menu.Trigger>
      <Menu.Portal container={acts.menus}>
        <Menu.Positioner align="end" sideOffset={4} className="z-20">
          <Menu.Popup className="w-80 max-w-(--available-width) rounded-l border border-line bg-raised p-1 text-14 text-ink shadow-overlay outline-none transition-[opacity,translate] duration-(--duration-open) ease-arrive data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0">
            {offers.map((offer) => (
              <AccountMenuItem
                key={offer.action}
                offer={offer}
                contact={contact}
                access={access}
                acts={acts}
                onPress={() =>
                  isDisabling(offer.action)
                    ? acts.onDisable(contact, offer.action, trigger.current)
                    : void portal.perform(offer.action)
                }
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
