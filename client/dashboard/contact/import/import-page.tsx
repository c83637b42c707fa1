import { useRef } from 'react';
import { Link } from 'react-router';
import { LeavingQuestion } from '../../../ui/leaving-question.tsx';
import { ChooseFile } from './choose-file.tsx';
import { leaving, progress, page as words } from './import.words.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportResult } from './import-result.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useImport } from './use-import.ts';

/** Puts many clients on file at once, after a look at what each line of the file will do. */
export default function ImportPage() {
  const { step, fault, choose, changeColumns, run, startAgain } = useImport();
  const isUnderWay = step.at === 'reading' || step.at === 'importing';
  const isOver = useFileDrop(isUnderWay ? null : choose);
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <title>{words.documentTitle}</title>
      <nav aria-label={words.breadcrumb} className="text-13 text-ink-3">
        <Link to="/contacts" className="tap rounded-s hover:text-ink hover:underline">
          {words.contacts}
        </Link>
      </nav>
      <h1 className="mt-2.5 mb-7 text-28 font-semibold">{words.title}</h1>
      {step.at === 'choosing' && <ChooseFile again={step.again} fault={fault} isOver={isOver} onChoose={choose} />}
      {step.at === 'reading' && (
        <ImportProgress label={progress.reading(step.name)} share={step.share} then={progress.working} />
      )}
      {step.at === 'previewing' && (
        <ImportPreview
          title={title}
          name={step.chosen.name}
          columns={step.columns}
          plan={step.plan}
          isOld={step.isOld}
          fault={fault}
          onColumns={(columns) => changeColumns(step, columns)}
          onRun={(plan) => run(step.chosen, plan)}
          onAnother={() => startAgain()}
        />
      )}
      {step.at === 'importing' && (
        <ImportProgress
          label={progress.importing(step.plan.counts.create)}
          share={step.share}
          then={progress.writing}
        />
      )}
      {step.at === 'done' && <ImportResult title={title} result={step.result} onAnother={() => startAgain()} />}
      <LeavingQuestion
        when={step.at === 'importing'}
        words={leaving}
        // What the question was asked over is gone when the import has ended meanwhile.
        finalFocus={() => title.current}
      />
    </>
  );
}
