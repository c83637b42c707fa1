import { FailureNote } from '../failure-note.tsx';
import { Frame } from '../frame.tsx';
import { SignOutDocument } from '../gql/graphql.ts';
import { useNavigation, useOwnAddress } from '../navigation.tsx';
import type { HomePage } from '../page.ts';
import { request } from '../request.ts';
import { type Outcome, useSubmission } from '../submission.ts';
import { daysToGo, orderTrips } from './home-order.ts';
import { summarise, words } from './home-words.ts';
import { Trip } from './trip.tsx';
import { useRefreshOnReturn } from './use-refresh-on-return.ts';

/** The client's trips with what was shared on them. */
export function HomeScreen({ page }: { page: HomePage }) {
  const { agency, viewer, firstVisit } = page;
  const { show } = useNavigation();
  const { outcome, pending, onSubmit } = useSubmission(signOut);
  useOwnAddress('home', agency.slug);
  useRefreshOnReturn(page);

  async function signOut(): Promise<Outcome> {
    const { failure } = await request(SignOutDocument, {});
    if (failure) return { failure };
    show({ kind: 'login', agency, note: 'signed-out' });
    return {};
  }

  const now = new Date();
  const trips = orderTrips(viewer.trips, now);
  const next = trips.find((trip) => daysToGo(trip, now));

  return (
    <Frame
      agency={agency}
      title={words.title}
      greeting={{ heading: words.heading(viewer.firstName), lead: summarise(trips, now) }}
      action={
        <form onSubmit={onSubmit}>
          <button className="portal-link min-w-11 justify-center text-14 whitespace-nowrap" type="submit">
            {pending ? words.signingOut : words.signOut}
          </button>
        </form>
      }
      footer={
        <p>
          {words.signedInAs} {viewer.email}
        </p>
      }
    >
      {outcome.failure && <FailureNote what={words.stillIn} failure={outcome.failure} />}
      {firstVisit && (
        <p className="note note-active" role="status">
          {words.firstVisit(viewer.email)}
        </p>
      )}
      {trips.length === 0 && <p className="text-ink-2">{words.noTrips(agency.name)}</p>}
      {trips.map((trip) => (
        <Trip key={trip.id} trip={trip} agencyName={agency.name} now={now} countdown={trip === next} />
      ))}
    </Frame>
  );
}
