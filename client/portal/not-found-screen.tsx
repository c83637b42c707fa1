import { BareFrame } from './bare-frame.tsx';

/** An address that belongs to no agency, or to no page. */
export function NotFoundScreen() {
  return (
    <BareFrame heading="There is no page here">
      <p className="text-ink-2">
        The address may have lost a part on its way. Open the link in your email again, or ask your travel agent for a
        new one.
      </p>
    </BareFrame>
  );
}
