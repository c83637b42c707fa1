import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useBeforeUnload } from 'react-router';
import type { ContactImport } from './contact-import.ts';
import { faults } from './import.words.ts';
import { routes, sendFile } from './send-file.ts';

/** As the API takes them, in bytes. It would break off in the middle of a larger one. */
const LARGEST = 5_242_880;

interface Chosen {
  name: string;
  /** Read once: what is imported is what was previewed, whatever becomes of the file on the disk. */
  content: Blob;
}

/** `share` is what has gone to the API, 0 to 1. */
export type Step =
  | { at: 'choosing'; again: boolean }
  | { at: 'reading'; name: string; share: number }
  | { at: 'previewing'; chosen: Chosen; plan: ContactImport }
  | { at: 'importing'; chosen: Chosen; plan: ContactImport; share: number }
  | { at: 'done'; name: string; result: ContactImport };

/** An import, step by step: a file is chosen and read, what would be done is looked at, and done. */
export function useImport() {
  const client = useApolloClient();
  const [step, setStep] = useState<Step>({ at: 'choosing', again: false });
  const [fault, setFault] = useState<string>();
  useBeforeUnload((event) => {
    if (step.at === 'importing') event.preventDefault();
  });

  function startAgain(why?: string): void {
    setFault(why);
    setStep({ at: 'choosing', again: true });
  }

  async function choose(file: File): Promise<void> {
    setFault(undefined);
    if (file.size > LARGEST) return startAgain(faults.tooLarge(file.name));
    const { name } = file;
    const reading = (share: number) => setStep({ at: 'reading', name, share });
    reading(0);
    const content = await file.arrayBuffer().then(
      (bytes) => new Blob([bytes]),
      () => null,
    );
    if (!content) return startAgain(faults.unreadable(name));
    const sent = await sendFile(routes.preview, content, reading);
    if (sent.kind === 'read') return setStep({ at: 'previewing', chosen: { name, content }, plan: sent.result });
    startAgain(sent.kind === 'refused' ? sent.message : faults.notRead(name));
  }

  async function run(chosen: Chosen, plan: ContactImport): Promise<void> {
    setFault(undefined);
    const importing = (share: number) => setStep({ at: 'importing', chosen, plan, share });
    importing(0);
    const sent = await sendFile(routes.import, chosen.content, importing);
    client.cache.evict({ fieldName: 'contacts' });
    if (sent.kind === 'read') return setStep({ at: 'done', name: chosen.name, result: sent.result });
    setFault(sent.kind === 'refused' ? sent.message : faults[sent.kind]);
    setStep({ at: 'previewing', chosen, plan });
  }

  return { step, fault, choose, run, startAgain };
}
