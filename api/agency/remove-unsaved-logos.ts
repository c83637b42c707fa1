import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import { unsavedLogoLasts } from './logo.rules.ts';

/** Uploads that nobody has saved within a day. What was saved once stays: it is in mails that were sent. */
export async function removeUnsavedLogos({ pool, clock }: App): Promise<void> {
  await removeUnsaved(pool, { before: new Date(clock.now().getTime() - unsavedLogoLasts) });
}

const removeUnsaved = statement('remove_unsaved_logos', (db, $: { before: Date }) =>
  db.deleteFrom('logo').where('logo.saved_at', 'is', null).where('logo.uploaded_at', '<=', $.before),
);
