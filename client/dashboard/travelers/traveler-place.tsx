import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { useReportWhenGone } from '../../ui/use-report-when-gone.ts';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { fullName } from '../contact/contact-name.ts';
import { MakePrimaryDocument } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { removal, primary as words } from './travelers.words.ts';

interface TravelerPlaceProps {
  traveler: { id: string; isPrimary: boolean };
  contact: { firstName: string; lastName: string };
  onRemove: () => void;
  /** The button went while it had the focus. */
  onButtonGone: () => void;
}

/** What can be done about a traveler's place on the trip. */
export function TravelerPlace({ traveler, contact, onRemove, onButtonGone }: TravelerPlaceProps) {
  const about = <span className="sr-only"> — {fullName(contact)}</span>;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 gap-y-6">
      {!traveler.isPrimary && (
        <MakePrimary id={traveler.id} contact={contact} onGone={onButtonGone}>
          {about}
        </MakePrimary>
      )}
      <button type="button" className="link tap cursor-pointer text-ink-2" onClick={onRemove}>
        {removal.open}
        {about}
      </button>
    </p>
  );
}

interface MakePrimaryProps {
  id: string;
  contact: { firstName: string; lastName: string };
  onGone: () => void;
  children: React.ReactNode;
}

function MakePrimary({ id, contact, onGone, children }: MakePrimaryProps) {
  const name = fullName(contact);
  const tell = useTell();
  const button = useRef<HTMLButtonElement>(null);
  useReportWhenGone(button, onGone);
  const [makePrimary, { loading }] = useMutation(MakePrimaryDocument, {
    variables: { id },
    onCompleted: ({ travelerMakePrimary: { errors } }) =>
      errors.length > 0
        ? tell({ id: 'primary', mark: 'trouble', text: words.gone(name) })
        : tell({ id: 'primary', mark: 'done', text: words.done(name) }),
    onError: (error) =>
      tell({ id: 'primary', mark: 'trouble', text: hadNoEffect(error) ? words.turnedAway : words.noAnswer }),
  });
  return (
    <button
      ref={button}
      type="button"
      className="link tap cursor-pointer text-ink-2"
      aria-disabled={loading || undefined}
      onClick={() => !loading && void makePrimary()}
    >
      {words.act}
      {children}
    </button>
  );
}
