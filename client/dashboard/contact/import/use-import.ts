import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useBeforeUnload } from 'react-router';
import { withoutDoubt } from './column-choice.ts';
import type { Column, ContactImport } from './contact-import.ts';
import { faults } from './import.words.ts';
import { previewFile, runImport } from './send-file.ts';

/** As the API takes them, in bytes. It would break off in the middle of a larger one. */
const LARGEST = 5_242_880;

/** The arrow keys pass other columns on their way; ms. */
const PAUSE = 200;

interface Chosen {
  name: string;
  /** Read once: what is imported is what was previewed, whatever becomes of the file on the disk. */
  content: Blob;
}

interface Previewing {
  at: 'previewing';
  chosen: Chosen;
  columns: Column[];
  /** Null where nothing can be made of the columns. */
  plan: ContactImport | null;
  /** The plan is that of other columns, until the answer for these is there. */
  isOld: boolean;
}

/** `share` is what has gone to the API, 0 to 1. */
export type Step =
  | { at: 'choosing'; again: boolean }
  | { at: 'reading'; name: string; share: number }
  | Previewing
  | { at: 'importing'; plan: ContactImport; share: number }
  | { at: 'done'; result: ContactImport };

/** An import, step by step: a file is chosen and read, what would be done is looked at, and done. */
export function useImport() {
  const client = useApolloClient();
  const [step, setStep] = useState<Step>({ at: 'choosing', again: false });
  const [fault, setFault] = useState<string>();
  // What was asked last: an answer to what was asked before comes too late.
  const asked = useRef<object>(null);
  // Once the page is left, nothing more is looked at.
  useEffect(
    () => () => {
      asked.current = null;
    },
    [],
  );
  useBeforeUnload((event) => {
    if (step.at === 'importing') event.preventDefault();
  });

  function go(next: Step, why?: string): void {
    asked.current = null;
    setFault(why);
    setStep(next);
  }

  function startAgain(why?: string): void {
    go({ at: 'choosing', again: true }, why);
  }

  async function choose(file: File): Promise<void> {
    if (file.size > LARGEST) return startAgain(faults.tooLarge(file.name));
    const { name } = file;
    const reading = (share: number) => setStep({ at: 'reading', name, share });
    go({ at: 'reading', name, share: 0 });
    const content = await file.arrayBuffer().then(
      (bytes) => new Blob([bytes]),
      () => null,
    );
    if (!content) return startAgain(faults.unreadable(name));
    const chosen = { name, content };
    const sent = await previewFile(content, null, reading);
    if (sent.kind === 'read') return go(previewOf(chosen, sent.result));
    if (sent.kind !== 'refused') return startAgain(faults.notRead(name));
    if (!sent.columns) return startAgain(sent.message);
    const columns = withoutDoubt(sent.columns);
    go({ at: 'previewing', chosen, columns, plan: null, isOld: false }, sent.message);
  }

  /** Looks again, with the columns otherwise; where that fails they are as they were. */
  async function changeColumns({ chosen, plan }: Previewing, columns: Column[]): Promise<void> {
    go({ at: 'previewing', chosen, columns, plan, isOld: true });
    const turn = {};
    asked.current = turn;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (asked.current !== turn) return;
    const sent = await previewFile(chosen.content, columns, () => {});
    if (asked.current !== turn) return;
    if (sent.kind === 'read') return go(previewOf(chosen, sent.result));
    const why = sent.kind === 'refused' ? sent.message : faults.notLookedAt;
    if (sent.kind === 'refused' && sent.columns)
      return go({ at: 'previewing', chosen, columns, plan: null, isOld: false }, why);
    go(plan ? previewOf(chosen, plan) : { at: 'previewing', chosen, columns, plan, isOld: false }, why);
  }

  async function run(chosen: Chosen, plan: ContactImport): Promise<void> {
    const importing = (share: number) => setStep({ at: 'importing', plan, share });
    go({ at: 'importing', plan, share: 0 });
    const sent = await runImport(chosen.content, plan.columns, importing);
    client.cache.evict({ fieldName: 'contacts' });
    if (sent.kind === 'read') return go({ at: 'done', result: sent.result });
    go(previewOf(chosen, plan), sent.kind === 'refused' ? sent.message : faults[sent.kind]);
  }

  return { step, fault, choose, changeColumns, run, startAgain };
}

const previewOf = (chosen: Chosen, plan: ContactImport): Previewing => ({
  at: 'previewing',
  chosen,
  columns: plan.columns,
  plan,
  isOld: false,
});
