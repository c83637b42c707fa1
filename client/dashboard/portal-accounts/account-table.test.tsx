import { describe, expect, it } from 'vitest';
import { onFile, pageOf } from '../testing/contact-facts.ts';
import { active, pending, trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { pageText, seeText } from '../testing/screen.ts';

const counts = { everyone: 2, needsAttention: 0, active: 1, pending: 1, expired: 0, deliveryProblem: 0, disabled: 0 };

/** The roll-up of Ana, who is on her way to Lisbon, and Mateo, who is on no trip. */
function openAccounts() {
  const ana = pending();
  const mateo = active();
  Object.assign(ana, { contact: onFile(ana), nextTrip: trip() });
  Object.assign(mateo, { contact: onFile(mateo, { firstName: 'Mateo' }), nextTrip: null });
  openDesk('/portal-accounts', { portalAccounts: pageOf([ana, mateo]), portalAccountCounts: counts });
}

describe('the next trip in the roll-up', () => {
  it('has a column, which says so where there is none', async () => {
    openAccounts();
    await seeText('Lisbon & the Algarve');
    const heads = [...document.querySelectorAll('thead th')].map((head) => pageText(head));
    const column = heads.indexOf('Next trip');
    const cells = [...document.querySelectorAll('tbody tr')].map((row) => row.children[column]).filter(Boolean);
    expect(cells.map((cell) => pageText(cell as Element))).toEqual(['Lisbon & the Algarve', '–']);
  });
});
