import type { ReactNode } from 'react';
import { brandTokens, contrastRatio, PAGE } from '../../ui/brand.ts';
import { Stop } from '../../ui/stop.tsx';
import { color as words } from './client-portal.words.tsx';

/** How a colour reads as a button and as a link, and what is done where it would not. */
export function ContrastFacts({ hex }: { hex: string }) {
  const { onBrand, brandInk, brandEdge } = brandTokens(hex, 'light');
  const asLink = contrastRatio(hex, PAGE.light);
  return (
    <ul className="grid grid-cols-[auto_auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2">
      <li className="contents">
        <Sample>
          <span className="btn h-6 px-2.5 text-13" style={{ background: hex, color: onBrand, borderColor: brandEdge }}>
            {words.button}
          </span>
        </Sample>
        <Stop kind="check" />
        <span>{words.onButton(onBrand === '#ffffff' ? 'White' : 'Dark', print(contrastRatio(onBrand, hex)))}</span>
      </li>
      <li className="contents">
        <Sample>
          <span className="underline underline-offset-3" style={{ color: brandInk }}>
            {words.link}
          </span>
        </Sample>
        <Stop kind="check" />
        <span>
          {brandInk === hex
            ? words.linkAsIs(print(asLink))
            : words.linkDeepened(print(asLink), print(contrastRatio(brandInk, PAGE.light)))}
        </span>
      </li>
    </ul>
  );
}

/** On white, which the figures beside it are for, whatever the dashboard is drawn on. */
function Sample({ children }: { children: ReactNode }) {
  return (
    <span className="grid min-h-9 place-items-center rounded-m border border-line bg-white px-2.5" data-pin="light">
      {children}
    </span>
  );
}

/** One digit, never rounded up: 4.49 is not 4.5. */
const print = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);
