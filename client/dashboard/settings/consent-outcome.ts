const refusals = ['denied', 'scope', 'state', 'failed'] as const;

/** How an agent's way to Google ended: with their Gmail connected, or why not. */
export type ConsentOutcome = 'connected' | (typeof refusals)[number];

/** Reads what the way back from Google left in the address. Null where nobody comes from there. */
export function readOutcome(parameters: URLSearchParams): ConsentOutcome | null {
  const gmail = parameters.get('gmail');
  if (gmail === 'connected') return gmail;
  if (gmail !== 'refused') return null;
  return refusals.find((refusal) => refusal === parameters.get('reason')) ?? 'failed';
}
