import { useViewer } from '../shell/viewer.ts';
import { words } from './words.ts';

/** "by you", "by Sam", or nothing where nobody in person did it. */
export function ByActor({ actor }: { actor: { id: string; name: string } | null | undefined }) {
  const viewer = useViewer();
  return actor ? ` ${words.by(actor.id === viewer?.id ? null : actor.name)}` : null;
}
