import { words } from './words.ts';

/** When a page cannot be shown at all: the network, or a fault of ours. */
export function Failure() {
  return (
    <div role="alert" className="mx-auto grid max-w-read justify-items-start gap-4 px-6 py-16">
      <div className="note note-trouble">
        <h1 className="text-16 font-semibold text-ink">{words.failure.title}</h1>
        <p>{words.failure.text}</p>
      </div>
      <button type="button" className="btn btn-plain" onClick={() => window.location.reload()}>
        {words.failure.reload}
      </button>
    </div>
  );
}
