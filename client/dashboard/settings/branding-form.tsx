import { useMutation } from '@apollo/client/react';
import type { UseFormReturn } from 'react-hook-form';
import { TextField } from '../../ui/text-field.tsx';
import { SaveBrandingDocument } from '../gql/graphql.ts';
import { type BrandingValues, brandingOf, readColor } from './branding-draft.ts';
import { branding as words } from './client-portal.words.tsx';
import { ColorField } from './color-field.tsx';
import { LogoField } from './logo-field.tsx';
import { SaveRow } from './save-row.tsx';
import { useSave } from './use-save.ts';
import { ZoneField } from './zone-field.tsx';

interface BrandingFormProps {
  form: UseFormReturn<BrandingValues>;
  /** The logo's address, where no picture was found. */
  brokenUrl: string | undefined;
  onBroken: (logoUrl: string) => void;
}

const fields: (keyof BrandingValues)[] = ['name', 'logoUrl', 'brandColor', 'timeZone'];

/** How the agency looks to its clients. Only what was changed is sent. */
export function BrandingForm({ form, brokenUrl, onBroken }: BrandingFormProps) {
  const [update] = useMutation(SaveBrandingDocument);
  const { isSubmitting, errors, dirtyFields, defaultValues } = form.formState;
  const unsaved = fields.filter((field) => dirtyFields[field]);
  const { saved, onSubmit } = useSave(form, async (typed) => {
    const values = { ...typed, brandColor: readColor(typed.brandColor) ?? typed.brandColor };
    const changed = fields.filter((field) => values[field] !== defaultValues?.[field]);
    const input = Object.fromEntries(changed.map((field) => [field, values[field].trim()]));
    const { data } = await update({ variables: { input } });
    const { agency, errors: refusals = [] } = data?.agencyUpdateBranding ?? {};
    return { refusals, saved: agency ? brandingOf(agency) : null };
  });

  return (
    <form noValidate aria-labelledby="branding" className="grid gap-5 border-t border-line pt-6" onSubmit={onSubmit}>
      <div>
        <h3 id="branding" className="text-16 font-semibold">
          {words.title}
        </h3>
        <p className="mt-1 text-ink-2">{words.lead}</p>
      </div>
      <TextField
        label={words.fields.name}
        autoComplete="organization"
        error={errors.name?.message}
        {...form.register('name')}
      />
      <LogoField form={form} brokenUrl={brokenUrl} onBroken={onBroken} />
      <ColorField form={form} />
      <ZoneField form={form} />
      <SaveRow
        label={words.save}
        busy={isSubmitting}
        saved={saved}
        unsaved={unsaved.length > 0 && words.unsaved(unsaved.map((field) => words.unsavedNames[field]))}
        problem={errors.root?.message}
      />
    </form>
  );
}
