import { useEffectEvent, useLayoutEffect } from 'react';
import { useBeforeUnload } from 'react-router';

/** Tells whether what is typed is not saved yet, until the form is gone; the browser asks before it leaves the page. */
export function useUnsaved(isDirty: boolean, onUnsavedChange: (unsaved: boolean) => void): void {
  const report = useEffectEvent(onUnsavedChange);
  // Before the next press can be met: a quick Cancel must not slip past the question.
  useLayoutEffect(() => {
    report(isDirty);
    return () => report(false);
  }, [isDirty]);
  useBeforeUnload((event) => {
    if (isDirty) event.preventDefault();
  });
}
