import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Modal, ModalCancel } from '../../ui/modal.tsx';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { contactPathOver } from '../contact/contact-path.ts';
import { type DocumentKind, ShareDialogFragmentDoc, ShareDocumentDocument } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { useViewer } from '../shell/viewer.ts';
import { documents } from '../trip/trip-page.words.tsx';
import { dialog as words } from './auto-invite.words.tsx';
import { describePreview, settingsPath } from './describe-preview.tsx';
import { describeShare } from './describe-share.ts';
import { SharePreview } from './share-preview.tsx';
import { WhoSees } from './who-sees.tsx';

interface ShareDialogProps {
  trip: FragmentType<typeof ShareDialogFragmentDoc>;
  document: { id: string; kind: DocumentKind; title: string };
  open: boolean;
  onClose: () => void;
  /** Takes the focus once there is nothing to share any more. */
  finalFocus: () => HTMLElement | null;
}

/** Shares a document, saying beforehand who will see it and whom it will invite, and afterwards what it did. */
export function ShareDialog({ trip: from, document, open, onClose, finalFocus }: ShareDialogProps) {
  const { data: trip } = useSuspenseFragment({ fragment: ShareDialogFragmentDoc, fragmentName: 'ShareDialog', from });
  const agency = useViewer()?.agency.name ?? '';
  const tell = useTell();
  const safe = useRef<HTMLButtonElement>(null);
  const [share, { loading, error, reset }] = useMutation(ShareDocumentDocument, {
    variables: { id: document.id },
    onCompleted: ({ documentShare }) => {
      close();
      tell({ id: `share-${document.id}`, ...describeShare(documentShare, contactPathOver(trip.id)) });
    },
    onError: () => {},
  });
  const preview = describePreview(trip, document.kind, agency);

  function close() {
    reset();
    onClose();
  }

  return (
    <Modal
      open={open}
      title={words.title(document.title)}
      lead={words.lead(documents.kinds[document.kind])}
      onClose={close}
      initialFocus={safe}
      finalFocus={finalFocus}
    >
      <WhoSees travelers={trip.travelers} />
      <SharePreview preview={preview} onLeave={close} />
      {error && (
        <p role="alert" className="note note-trouble mt-5">
          {hadNoEffect(error) ? words.turnedAway : words.noAnswer}
        </p>
      )}
      <div className="-mx-6 mt-6 -mb-6 flex flex-wrap items-center justify-end gap-3 border-t border-line px-6 py-4">
        {preview.way?.path !== settingsPath && (
          <Link className="link tap mr-auto text-13" to={settingsPath}>
            {words.settings}
          </Link>
        )}
        <span className="flex flex-wrap justify-end gap-2">
          <ModalCancel ref={safe}>{words.cancel}</ModalCancel>
          <BusyButton className="btn-primary" busy={loading} busyLabel={words.sharing} onClick={() => share()}>
            {preview.act}
          </BusyButton>
        </span>
      </div>
    </Modal>
  );
}
