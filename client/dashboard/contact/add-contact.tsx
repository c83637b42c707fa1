import { FileUp, Plus } from 'lucide-react';
import { Link } from 'react-router';
import { words } from './contacts-page.words.ts';

/** The ways to more contacts: one by one, or many from a file. */
export function AddContact({ onAdd }: { onAdd: () => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Link to="/contacts/import" className="btn btn-plain">
        <FileUp className="icon" aria-hidden="true" />
        {words.import}
      </Link>
      <button type="button" className="btn btn-primary" onClick={onAdd}>
        <Plus className="icon" aria-hidden="true" />
        {words.add}
      </button>
    </div>
  );
}
