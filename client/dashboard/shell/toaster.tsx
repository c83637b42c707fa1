import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';
import { ToastList } from './toast-list.tsx';

/** Holds the toasts of all screens, bottom centre, above the tabs on a phone. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
