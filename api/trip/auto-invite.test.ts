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

describe('R32 the share stands', () => {
  const given = async () => {
    const agency = await world.agency();
    await world.app.pool.query('update agency set auto_invite_on_first_share = true where id = $1', [agency.facts.id]);
    const ana = await agency.contact();
    const { id, documentIds } = await agency.trip([ana], { documents: [{ kind: 'PROPOSAL', title: 'P' }] });
    return { agency, ana, tripId: id, documentId: documentIds[0] };
  };
  const kept = `query ($id: ID!) { trip(id: $id) { documents { sharedAt } autoInvite { outcome error { message } } } }`;

  test('when making the invite breaks, of which nothing is left but the reason', async () => {
    const { agency, ana, tripId, documentId } = await given();
    await world.app.pool.query(`
      create function break_down() returns trigger language plpgsql as $$ begin raise 'broken on purpose'; end $$;
      create trigger break_down before insert on email_delivery for each row execute function break_down()`);
    try {
      const { data } = await agency.ask(share, { id: documentId });
      expect(data.documentShare).toMatchObject({ errors: [], autoInvite: { outcome: 'FAILED', delivery: null } });
    } finally {
      await world.app.pool.query('drop function break_down cascade');
    }
    const { data } = await agency.ask(kept, { id: tripId });
    expect(data.trip.documents).toEqual([{ sharedAt: world.clock.now().toISOString() }]);
    expect(data.trip.autoInvite).toEqual({
      outcome: 'FAILED',
      error: { message: 'The invite could not be made. Send it by hand from the Travelers card.' },
    });
    expect((await ana.account()).state).toBe('NONE');
    expect((await ana.act('SEND_INVITE')).errors).toEqual([]);
    expect(ana.mails()).toHaveLength(1);
  });

  test('when no provider takes the mail, which waits', async () => {
    const { agency, ana, tripId, documentId } = await given();
    world.postmark.fail({ kind: 'unavailable' });
    const { data } = await agency.ask(share, { id: documentId });
    world.postmark.recover();
    expect(data.documentShare).toMatchObject({
      errors: [],
      autoInvite: { outcome: 'INVITED', delivery: { to: ana.email, status: 'QUEUED' } },
    });
    const after = await agency.ask(kept, { id: tripId });
    expect(after.data.trip).toMatchObject({
      documents: [{ sharedAt: expect.any(String) }],
      autoInvite: { outcome: 'INVITED' },
    });
  });
});
