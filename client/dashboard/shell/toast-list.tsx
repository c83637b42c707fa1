import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { Stop, type StopKind } from '../../ui/stop.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import type { Telling } from './use-tell.ts';
import { words } from './words.ts';

const stops: Record<Telling['mark'], StopKind> = { done: 'check', waiting: 'ring', trouble: 'diamond' };

/** What was just done, in a line each. */
export function ToastList() {
  const { toasts } = Toast.useToastManager<Telling>();
  return toasts.map((toast) => <ToastLine key={toast.id} toast={toast} />);
}

function ToastLine({ toast }: { toast: Toast.Root.ToastObject<Telling> }) {
  const root = useRef<HTMLDivElement>(null);
  const noteWhereFrom = useFocusReturn(root);
  return (
    <Toast.Root ref={root} toast={toast} swipeDirection="down" className="toast" onFocus={noteWhereFrom}>
      <Toast.Content className="flex items-center gap-3">
        {toast.data && <Stop kind={stops[toast.data.mark]} />}
        <div className="flex flex-1 flex-wrap items-center gap-x-4">
          <Toast.Title render={<p />} className="grow" />
          {toast.data?.nextStep && (
            <Link className="toast-link tap" to={toast.data.nextStep.path}>
              {toast.data.nextStep.label}
            </Link>
          )}
        </div>
        <Toast.Close className="toast-close" aria-label={words.dismiss}>
          <X className="icon" aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  );
}
