import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

export interface Refusal {
  message: string;
  path: readonly string[] | null;
}

/** Puts what the API refused beside the field at fault, and the focus on the first; what has no field, beside the button. */
export function showFieldErrors<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  refusals: readonly Refusal[],
): void {
  const fields = Object.keys(form.getValues()) as Path<Values>[];
  const firstOf = (wanted: string) => refusals.find(({ path }) => path?.at(-1) === wanted);
  let focused = false;
  for (const field of fields) {
    const refusal = firstOf(field);
    if (!refusal) continue;
    form.setError(field, { message: refusal.message }, { shouldFocus: !focused });
    focused = true;
  }
  const other = refusals.find(({ path }) => !fields.some((field) => field === path?.at(-1)));
  if (other) form.setError('root', { message: other.message });
}
