import { Menu } from '@base-ui/react/menu';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useNow } from '../../ui/use-now.ts';
import { useReportWhenGone } from '../../ui/use-report-when-gone.ts';
import { consequences } from '../access/access-tab.words.tsx';
import { actionLabels } from '../access/action-labels.ts';
import { standingBlocker } from '../access/blocker.ts';
import { isDisabling } from '../access/confirm-disabling.tsx';
import { JustSent } from '../access/just-sent.tsx';
import { nextStepAfter } from '../access/next-step.ts';
import type { AccountRowFragment, PortalAccessFragment } from '../gql/graphql.ts';
import type { RowActs } from './row-acts.ts';

interface AccountMenuItemProps {
  offer: PortalAccessFragment['availableActions'][number];
  contact: AccountRowFragment['contact'];
  access: PortalAccessFragment;
  acts: RowActs;
  onPress: () => void;
}

const look = 'block rounded-m px-3 py-2 outline-none data-highlighted:bg-sunken pointer-coarse:py-3';

/** An act with its consequence. Blocked, it says why instead, and the way out follows it. */
export function AccountMenuItem({ offer: { action, blocker }, contact, access, acts, onPress }: AccountMenuItemProps) {
  const now = useNow(blocker?.retryAt ? 1_000 : undefined);
  const standing = standingBlocker(blocker, now);
  const nextStep = standing && nextStepAfter(standing, contact.id, acts.pathTo, action);
  const consequence = consequences[action](contact.firstName, {
    endsLink: access.inviteExpiresAt !== null,
    hadPassword: access.claimedAt !== null,
  });
  const item = useRef<HTMLElement>(null);
  useReportWhenGone(item, () => acts.onGone(contact));
  return (
    <>
      <Menu.Item
        ref={item}
        disabled={standing !== null}
        className={`${look} ${standing ? 'cursor-not-allowed' : 'cursor-pointer'}`}
        onClick={onPress}
      >
        <span className={`block font-medium ${labelColor(action, standing !== null)}`}>{actionLabels[action]}</span>
        <span className="block text-13 text-ink-2">
          {standing?.retryAt ? (
            <JustSent action={action} retryAt={standing.retryAt} />
          ) : (
            (standing?.message ?? consequence)
          )}
        </span>
      </Menu.Item>
      {nextStep && (
        <Menu.LinkItem closeOnClick className={`${look} link`} render={<Link to={nextStep.path} />}>
          {nextStep.label}
        </Menu.LinkItem>
      )}
    </>
  );
}

function labelColor(action: AccountMenuItemProps['offer']['action'], isBlocked: boolean): string {
  if (isBlocked) return 'text-ink-3';
  return isDisabling(action) ? 'text-trouble' : '';
}
