import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ConsentOutcome, readOutcome } from './consent-outcome.ts';

/** How the way to Google ended for who has just come back from it. It leaves the address, so that a reload does not tell it again. */
export function useConsentOutcome(onReturn: (outcome: ConsentOutcome) => void): void {
  const [parameters, setParameters] = useSearchParams();
  const [outcome] = useState(() => readOutcome(parameters));
  const tellOnce = useEffectEvent(() => {
    if (!outcome) return;
    setParameters({}, { replace: true });
    onReturn(outcome);
  });
  useEffect(() => tellOnce(), []);
}
