interface Dated {
  startsOn: string | null;
  endsOn: string | null;
}

/** Consecutive trips of the same year of departure, in the order given. The year of a trip without dates is null. */
export function groupByYear<T extends Dated>(trips: readonly T[]): { year: string | null; trips: T[] }[] {
  const groups: { year: string | null; trips: T[] }[] = [];
  for (const trip of trips) {
    const year = (trip.startsOn ?? trip.endsOn)?.slice(0, 4) ?? null;
    const last = groups.at(-1);
    if (last && last.year === year) last.trips.push(trip);
    else groups.push({ year, trips: [trip] });
  }
  return groups;
}
