import { useState } from 'react';
import { Link } from 'react-router';
import { AddContact } from '../contact/add-contact.tsx';
import { contactPathInList } from '../contact/contact-path.ts';
import { NewContact } from '../contact/new-contact.tsx';
import { useViewer } from '../shell/viewer.ts';
import { words } from './first-run.words.ts';
import { FirstRunAsides } from './first-run-asides.tsx';
import { FirstTrip } from './first-trip.tsx';
import { GuideStop } from './guide-stop.tsx';
import type { FirstRun } from './use-first-run.ts';

/** The way of a new agency to its first client in the portal. What is done is read off what there is. */
export function FirstRunGuide({ contacts, trip, hasTravelers }: FirstRun) {
  const viewer = useViewer();
  const [adding, setAdding] = useState(false);
  const next = [contacts > 0, trip !== null, hasTravelers].indexOf(false);
  const tripPath = trip && `/trips/${trip.id}`;

  return (
    <div className="mb-12 grid gap-10 border-t border-line pt-8 lg:grid-cols-[minmax(0,1fr)_var(--container-rail)] lg:gap-14">
      <section aria-labelledby="first-run">
        <h2 id="first-run" className="text-18 font-semibold">
          {words.title}
        </h2>
        <p className="mt-1 mb-8 text-ink-2">{words.lead}</p>
        <ol className="line-list">
          <GuideStop title={words.agency.title} done current={false}>
            <p>
              {viewer && words.agency.text(viewer.agency.name)}{' '}
              <Link className="link" to="/settings/client-portal">
                {words.agency.way}
              </Link>
            </p>
          </GuideStop>
          <GuideStop title={words.contacts.title} done={contacts > 0} current={next === 0}>
            {contacts > 0 ? (
              <p>
                {words.contacts.done(contacts)}{' '}
                <Link className="link" to="/contacts">
                  {words.contacts.way}
                </Link>
              </p>
            ) : (
              <>
                <p>{words.contacts.text}</p>
                <AddContact onAdd={() => setAdding(true)} />
              </>
            )}
          </GuideStop>
          <GuideStop title={words.trip.title} done={trip !== null} current={next === 1}>
            {trip && tripPath ? (
              <p>
                {words.trip.done(trip.name)}{' '}
                <Link className="link" to={tripPath}>
                  {words.trip.way}
                </Link>
              </p>
            ) : (
              <>
                <p>{words.trip.text}</p>
                <FirstTrip isNext={next === 1} />
              </>
            )}
          </GuideStop>
          <GuideStop title={words.travelers.title} done={hasTravelers} current={next === 2}>
            <p>{hasTravelers ? words.travelers.done : words.travelers.text}</p>
            {tripPath && !hasTravelers && (
              <Link className="btn btn-plain" to={tripPath}>
                {words.travelers.act}
              </Link>
            )}
          </GuideStop>
          <GuideStop title={words.invite.title} done={false} current={next === -1}>
            <p>
              {words.invite.text}{' '}
              <Link className="link" to="/settings/client-portal">
                {words.invite.way}
              </Link>
            </p>
            {tripPath && hasTravelers && (
              <Link className="btn btn-plain" to={tripPath}>
                {words.invite.act}
              </Link>
            )}
          </GuideStop>
        </ol>
      </section>
      <FirstRunAsides />
      <NewContact open={adding} onClose={() => setAdding(false)} pathTo={contactPathInList('')} />
    </div>
  );
}
