import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { InviteTravelersDocument, type PortalAccountState } from '../gql/graphql.ts';
import type { Result } from './describe-result.ts';
import { words } from './invite-everyone.words.ts';

/** Whether it is looked up, said beforehand, done, or told. */
interface Progress {
  step: 'looking' | 'planned' | 'sending' | 'done';
  results: readonly Result[];
  fault?: string;
}

export interface Watcher {
  onActing: (contactId: string) => void;
  onSettled: (contactId: string, account?: { state: PortalAccountState; inviteExpired: boolean }) => void;
}

/** First looks up whom an invite of everyone would reach, then does it. `watch` is told whose account is being changed. */
export function useInviteEveryone(tripId: string, { onActing, onSettled }: Watcher) {
  const client = useApolloClient();
  const [progress, setProgress] = useState<Progress>({ step: 'looking', results: [] });

  async function ask(dryRun: boolean): Promise<readonly Result[]> {
    const { data } = await client.mutate({ mutation: InviteTravelersDocument, variables: { tripId, dryRun } });
    const [refusal] = data?.portalInviteTravelers.errors ?? [];
    if (refusal) throw new Error(refusal.message);
    return data?.portalInviteTravelers.results ?? [];
  }

  async function look(): Promise<void> {
    setProgress({ step: 'looking', results: [] });
    const results = await ask(true).catch(() => null);
    setProgress(results ? { step: 'planned', results } : { step: 'looking', results: [], fault: words.notLooked });
  }

  async function invite(): Promise<void> {
    const planned = progress.results;
    const ids = planned.flatMap(({ outcome, traveler }) => (outcome === 'INVITED' ? traveler.contact.id : []));
    ids.forEach(onActing);
    setProgress({ step: 'sending', results: planned });
    try {
      const results = await ask(false);
      for (const { traveler } of results) onSettled(traveler.contact.id, traveler.contact.portalAccount);
      setProgress({ step: 'done', results });
    } catch (error) {
      for (const id of ids) onSettled(id);
      const fault = hadNoEffect(error) ? words.turnedAway : words.noAnswer;
      setProgress({ step: 'planned', results: planned, fault });
    }
  }

  return { ...progress, look, invite };
}
