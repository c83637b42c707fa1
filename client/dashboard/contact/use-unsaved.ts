import { useEffect, useEffectEvent } from 'react';
import { useBeforeUnload } from 'react-router';

/** Tells whether what is typed is not saved yet, until the form is gone; the browser asks before it leaves the page. */
export function useUnsaved(isDirty: boolean, onUnsavedChange: (unsaved: boolean) => void): void {
  const report = useEffectEvent(onUnsavedChange);
  useEffect(() => {
    report(isDirty);
    return () => report(false);
  }, [isDirty]);
  useBeforeUnload((event) => {
    if (isDirty) event.preventDefault();
  });
}
