import { describe, expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const share = `mutation ($id: ID!) { documentShare(id: $id) {
  document { sharedAt } trip { firstSharedAt autoInvite { outcome } }
  autoInvite { outcome traveler { id contact { id } } delivery { to status provider triggeredBy { id } } error { code } } errors { code }
} }`;

describe('R29–R32 auto-invite on first share', () => {
  test('R31 the primary with an email is invited, once', async () => {
    const agency = await world.agency();
    await world.app.pool.query('update agency set auto_invite_on_first_share = true where id = $1', [agency.facts.id]);
    const ana = await agency.contact();
    const mateo = await agency.contact();
    const trip = await agency.trip([ana, mateo], {
      documents: [
        { kind: 'PROPOSAL', title: 'P' },
        { kind: 'INVOICE', title: 'I' },
      ],
    });

    const first = await agency.ask(share, { id: trip.documentIds[0] });
    expect(first.errors).toBeUndefined();
    expect(first.data.documentShare.autoInvite).toMatchObject({
      outcome: 'INVITED',
      traveler: { contact: { id: ana.id } },
      delivery: { to: ana.email, provider: 'POSTMARK', triggeredBy: null },
    });
    expect(ana.mails()).toHaveLength(1);

    const second = await agency.ask(share, { id: trip.documentIds[1] });
    expect(second.data.documentShare.autoInvite).toMatchObject({ outcome: 'NOT_FIRST_SHARE', traveler: null });
    expect(second.data.documentShare.trip.autoInvite).toEqual({ outcome: 'INVITED' });
    expect(mateo.mails()).toHaveLength(0);
  });
});
