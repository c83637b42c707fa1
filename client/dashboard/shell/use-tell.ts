import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';

export interface Telling {
  /** One toast per thing told about: a newer telling takes the place of the older one. */
  id: string;
  mark: 'done' | 'waiting' | 'trouble';
  text: ReactNode;
  nextStep?: { label: string; path: string };
}

/** How a toast is told. Success goes after 5 s, paused on hover and focus; trouble stays until it is dismissed. */
export function useTell(): (telling: Telling) => void {
  const { add } = Toast.useToastManager<Telling>();
  return (telling) => {
    add({ id: telling.id, title: telling.text, data: telling, timeout: telling.mark === 'trouble' ? 0 : 5_000 });
  };
}
