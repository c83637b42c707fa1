import { type UseFormReturn, useWatch } from 'react-hook-form';
import { TextField } from '../../ui/text-field.tsx';
import { type BrandingValues, readColor } from './branding-draft.ts';
import { branding, color as words } from './client-portal.words.tsx';
import { ContrastFacts } from './contrast-facts.tsx';

/** The agency's colour, typed or picked, and how well it reads. It is never refused for that. */
export function ColorField({ form }: { form: UseFormReturn<BrandingValues> }) {
  const hex = readColor(useWatch({ control: form.control, name: 'brandColor' }));

  return (
    <div className="grid gap-3">
      <div className="relative max-w-48">
        <TextField
          label={branding.fields.brandColor}
          className="pl-11"
          autoComplete="off"
          spellCheck={false}
          error={form.formState.errors.brandColor?.message}
          {...form.register('brandColor')}
        />
        <input
          type="color"
          className="swatch"
          aria-label={words.pick}
          value={hex ?? '#ffffff'}
          onChange={({ target }) => form.setValue('brandColor', target.value, { shouldDirty: true })}
        />
      </div>
      {hex && <ContrastFacts hex={hex} />}
      <p className="help mt-0">{words.help}</p>
    </div>
  );
}
