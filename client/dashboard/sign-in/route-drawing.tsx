import { words } from './words.ts';

const elsewhere = [
  'M0 190H150L260 300V800',
  'M420 0V140L260 300',
  'M0 640H180L330 490H560L760 290',
  'M700 0V500L560 640V800',
];
const route = 'M0 470H120L240 350H430L520 260H760';
const stops = [
  { x: 120, y: 470, name: 'proposal' },
  { x: 340, y: 350, name: 'invited' },
  { x: 566, y: 260, name: 'inside' },
] as const;

/** The product in a line: proposal, invited, in. Seen where there is room beside the form. */
export function RouteDrawing() {
  return (
    <svg
      className="hidden h-dvh w-full self-start lg:block"
      viewBox="0 0 760 800"
      preserveAspectRatio="xMinYMid slice"
      fill="none"
      aria-hidden="true"
    >
      {elsewhere.map((path) => (
        <path key={path} d={path} className="stroke-line" strokeWidth="2" />
      ))}
      <path d={route} className="stroke-ink" strokeWidth="2.5" />
      {stops.map(({ x, y, name }) => (
        <g key={name}>
          <circle
            cx={x}
            cy={y}
            r={7}
            className={`stroke-ink ${name === 'inside' ? 'fill-ink' : 'fill-canvas'}`}
            strokeWidth="2.5"
          />
          <text x={x} y={y + 32} textAnchor="middle" className="fill-ink-2 text-14 font-medium">
            {words.stops[name]}
          </text>
        </g>
      ))}
    </svg>
  );
}
