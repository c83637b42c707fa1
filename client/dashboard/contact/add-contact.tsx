import { Plus } from 'lucide-react';
import { words } from './contacts-page.words.ts';

/** The way to another contact. */
export function AddContact({ onAdd }: { onAdd: () => void }) {
  return (
    <button type="button" className="btn btn-primary" onClick={onAdd}>
      <Plus className="icon" aria-hidden="true" />
      {words.add}
    </button>
  );
}
