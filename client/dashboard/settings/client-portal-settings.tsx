import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { LeavingQuestion } from '../../ui/leaving-question.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import type { ClientPortalQuery } from '../gql/graphql.ts';
import { type BrandingValues, brandingOf, draftOf } from './branding-draft.ts';
import { BrandingForm } from './branding-form.tsx';
import { leaving } from './client-portal.words.tsx';
import { InvitesForm } from './invites-form.tsx';
import { Previews } from './previews.tsx';

type Agency = NonNullable<ClientPortalQuery['agency']>;

/** Two forms, each with its Save, and beside them what a client will see of them. */
export function ClientPortalSettings({ agency }: { agency: Agency }) {
  const [unsavedInvites, setUnsavedInvites] = useState(false);
  const [unsavedBranding, setUnsavedBranding] = useState(false);
  const [brokenUrl, setBrokenUrl] = useState<string>();
  const saved = brandingOf(agency);
  const form = useForm<BrandingValues>({ defaultValues: saved });
  const typed = useWatch({ control: form.control }) as BrandingValues;
  useUnsaved(form.formState.isDirty, setUnsavedBranding);

  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid content-start gap-10">
        <InvitesForm saved={agency.portalSettings} onUnsavedChange={setUnsavedInvites} />
        <BrandingForm form={form} brokenUrl={brokenUrl} onBroken={setBrokenUrl} />
      </div>
      <Previews slug={agency.slug} draft={draftOf(typed, saved, brokenUrl)} />
      <LeavingQuestion when={unsavedInvites || unsavedBranding} words={leaving} />
    </div>
  );
}
