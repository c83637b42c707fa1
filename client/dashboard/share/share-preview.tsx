import { Link } from 'react-router';
import { Stop } from '../../ui/stop.tsx';
import type { Preview } from './describe-preview.tsx';

interface SharePreviewProps {
  preview: Preview;
  /** The dialog makes way for where the link leads. */
  onLeave: () => void;
}

/** Whom the share will invite, or why nobody. It may change while it is read, and then says so. */
export function SharePreview({ preview: { stop, title, text, way }, onLeave }: SharePreviewProps) {
  return (
    <div role="status" className="mt-5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5">
      <span className="mt-1.5">
        <Stop kind={stop} />
      </span>
      <div className="break-words">
        <p className="font-semibold">{title}</p>
        <p className="mt-0.5 text-13 text-ink-2">
          {text}{' '}
          {way && (
            <>
              <Link className="link" to={way.path} onClick={onLeave}>
                {way.label}
              </Link>
              {way.tail}
            </>
          )}
        </p>
      </div>
    </div>
  );
}
