/** How many rows go in one statement, so that none holds many locks or writes for long. */
const batch = 1_000;

/** Removes what `removeSome` finds, a batch at a time, until nothing is left or it is told to stop. */
export async function removeInBatches(
  stopping: AbortSignal,
  removeSome: (limit: number) => Promise<unknown[]>,
): Promise<void> {
  while (!stopping.aborted && (await removeSome(batch)).length === batch) {}
}
