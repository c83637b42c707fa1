import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { showFieldErrors } from '../../ui/show-field-errors.ts';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { saving as words } from './client-portal.words.tsx';

interface Answer<Values> {
  refusals: Parameters<typeof showFieldErrors>[1];
  /** As it is now saved. */
  saved: Values | null;
}

/** Saves a form of the settings, which then stands on what was saved. */
export function useSave<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  save: (values: Values) => Promise<Answer<Values>>,
) {
  const [isSaved, setIsSaved] = useState(false);
  const onSubmit = form.handleSubmit(async (values) => {
    setIsSaved(false);
    try {
      const { refusals, saved } = await save(values);
      if (refusals.length > 0 || !saved) return showFieldErrors(form, refusals);
      form.reset(saved);
      setIsSaved(true);
    } catch (error) {
      form.setError('root', { message: hadNoEffect(error) ? words.turnedAway : words.noAnswer });
    }
  });
  return { saved: isSaved && !form.formState.isDirty, onSubmit };
}
