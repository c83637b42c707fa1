import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes a file that is dropped anywhere on the page, which the browser would open in its place; none while `onDrop` is
 * null, and the page stays all the same. True while one that would be taken is held over it.
 */
export function useFileDrop(onDrop: ((file: File) => void) | null): boolean {
  const [isOver, setIsOver] = useState(false);

  const hold = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = onDrop ? 'copy' : 'none';
    setIsOver(onDrop !== null);
  });
  const leave = useEffectEvent(({ relatedTarget }: DragEvent) => {
    // From one element to the next is not off the page.
    if (!relatedTarget) setIsOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onDrop?.(file);
  });

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('dragover', (event) => hold(event), { signal });
    window.addEventListener('dragleave', (event) => leave(event), { signal });
    window.addEventListener('drop', (event) => drop(event), { signal });
    return () => listening.abort();
  }, []);

  return isOver;
}

/** Text that is dragged into a field is no business of ours. */
const bringsFiles = (event: DragEvent): event is DragEvent & { dataTransfer: DataTransfer } =>
  event.dataTransfer?.types.includes('Files') ?? false;
