import { brandTokens, contrastRatio, PAGE } from '../../ui/brand.ts';
import { Stop } from '../../ui/stop.tsx';
import { color as words } from './client-portal.words.tsx';

/** How a colour reads as a button and as a link, and what is done where it would not. */
export function ContrastFacts({ hex }: { hex: string }) {
  const { onBrand, brandInk, brandEdge } = brandTokens(hex, 'light');
  const asLink = contrastRatio(hex, PAGE.light);
  return (
    <ul className="grid grid-cols-[auto_auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2" data-pin="light">
      <li className="contents">
        <span
          className="btn h-6 justify-self-start px-2.5 text-13"
          style={{ background: hex, color: onBrand, borderColor: brandEdge }}
        >
          {words.button}
        </span>
        <Stop kind="check" />
        <span>{words.onButton(onBrand === '#ffffff' ? 'White' : 'Dark', print(contrastRatio(onBrand, hex)))}</span>
      </li>
      <li className="contents">
        <span className="justify-self-start underline underline-offset-3" style={{ color: brandInk }}>
          {words.link}
        </span>
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

/** One digit, never rounded up: 4.49 is not 4.5. */
const print = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);
