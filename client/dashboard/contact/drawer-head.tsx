import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { drawer as words } from './contact-drawer.words.ts';
import { fullName } from './contact-name.ts';

interface DrawerHeadProps {
  contact: { firstName: string; lastName: string; email: string | null };
}

/** Who the drawer is about. */
export function DrawerHead({ contact }: DrawerHeadProps) {
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <Dialog.Title className="text-22 font-semibold break-words">{fullName(contact)}</Dialog.Title>
        <p className="mt-0.5 text-13 break-words text-ink-3">{contact.email ?? words.noEmail}</p>
      </div>
      <CloseDrawer />
    </div>
  );
}

export function CloseDrawer() {
  return (
    <Dialog.Close className="iconbtn -mr-2 shrink-0 pointer-coarse:-mr-3.5" aria-label={words.close}>
      <X className="size-5" strokeWidth={1.75} aria-hidden="true" />
    </Dialog.Close>
  );
}
