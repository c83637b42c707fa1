import { type UseFormReturn, useController } from 'react-hook-form';
import { SelectField } from '../../ui/select-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { BrandingValues } from './branding-draft.ts';
import { branding, zone as words } from './client-portal.words.tsx';

const known = Intl.supportedValuesOf('timeZone');

/** The zone of every time in the agency's emails. */
export function ZoneField({ form }: { form: UseFormReturn<BrandingValues> }) {
  const { field } = useController({ control: form.control, name: 'timeZone' });
  const chosen = field.value;
  const saved = form.formState.defaultValues?.timeZone ?? chosen;
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: chosen }).format(useNow());
  // Browsers name some zones otherwise, and few list UTC.
  const zones = [...new Set([saved, 'UTC', ...known])].sort();
  return (
    <SelectField
      label={branding.fields.timeZone}
      options={zones.map((zone) => ({ value: zone, label: zone }))}
      error={form.formState.errors.timeZone?.message}
      help={words.help(time)}
      {...field}
    />
  );
}
