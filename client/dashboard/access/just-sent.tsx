import { useNow } from '../../ui/use-now.ts';
import type { PortalAction } from '../gql/graphql.ts';
import { Wait } from './wait.tsx';
import { words } from './words.ts';

const SHORT = 60_000; // ms; one mail makes wait for seconds, too many for hours, at the end of which both look the same

/** "Already sent. You can resend in 7 s.", counting down. */
export function JustSent({ action, retryAt }: { action: PortalAction; retryAt: string }) {
  const now = useNow();
  const isShort = new Date(retryAt).getTime() - now.getTime() < SHORT;
  return (
    <>
      {isShort ? words.alreadySent : words.sentTooOften} {words.sendAgain(action)} <Wait until={retryAt} />.
    </>
  );
}
