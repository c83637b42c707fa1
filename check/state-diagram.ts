import { readFileSync, writeFileSync } from 'node:fs';
import { accessTable, type PortalAction, portalActions } from '../api/portal/access.rules.ts';
import { actionLabels } from '../client/dashboard/access/action-labels.ts';

const start = '<!-- state diagram: npm run generate -->';
const end = '<!-- end of the state diagram -->';

/** What clients do themselves is no action of the table. */
const claim = '  PENDING --> ACTIVE: the client claims';

const diagram = ['```mermaid', 'stateDiagram-v2', '  [*] --> NONE', ...portalActions.flatMap(drawAction), claim, '```'];
const readme = readFileSync('README.md', 'utf8');
const [before, rest] = readme.split(start);
const after = rest?.split(end)[1];
if (after === undefined)
  throw new Error(`README.md lacks the lines between which the diagram stands: ${start} and ${end}`);
writeFileSync('README.md', [before, start, '\n', diagram.join('\n'), '\n', end, after].join(''));

/** An arrow for each state that the action leads to. */
function drawAction(action: PortalAction): string[] {
  const { from, to } = accessTable[action];
  const conditions = to.length > 1 ? [', if a password stands', ', if none does'] : [''];
  return to.map((state, index) => `  ${from} --> ${state}: ${actionLabels[action]}${conditions[index]}`);
}
