import { BareFrame } from './bare-frame.tsx';
import { FailureWords } from './failure-note.tsx';
import { useNavigation } from './navigation.tsx';
import type { Failure } from './request.ts';

/** The page could not be fetched. Nothing was lost, and a link that was being opened is as good as before. */
export function FailedScreen({ failure }: { failure: Failure }) {
  const { reload } = useNavigation();
  return (
    <BareFrame heading="This page did not load">
      <p className="text-ink-2">
        <FailureWords failure={failure} />
      </p>
      <button className="btn btn-plain" type="button" onClick={reload}>
        Try again
      </button>
    </BareFrame>
  );
}
