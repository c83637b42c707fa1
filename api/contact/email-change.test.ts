import { describe, expect, test } from 'vitest';
import { clientPassword, type GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const given = async () => (await world.agency()).contact({ email: 'old@example.com' });
const dead = { errors: [{ code: 'LINK_INVALID' }] };
const change = (contact: GivenContact, email: string | null = 'new@example.com') => contact.edit({ email });

/** New mails of the contact's, whatever their address. */
const mailsTo = (contact: GivenContact, email: string) =>
  world.mailbox.list().filter(({ to, text }) => to === email && text.includes(contact.agency.facts.slug));

describe('R35 an email is edited', () => {
  test('before an invite: the invite goes to the new one', async () => {
    const contact = await given();
    await change(contact);
    const { delivery, portalAccount } = await contact.act('SEND_INVITE');
    expect(delivery.to).toBe('new@example.com');
    expect(portalAccount.email).toBe('new@example.com');
    expect((await contact.logs()).history).toMatchObject([{ kind: 'INVITE_SENT' }]);
  });

  test('while an invite is out: its link dies, and the account has no address until the next one', async () => {
    const contact = await (await given()).invited();
    const token = contact.token();
    expect(await change(contact)).toEqual([]);

    expect(await contact.account()).toMatchObject({
      state: 'PENDING',
      email: null,
      inviteExpiresAt: null,
      inviteExpired: true,
      availableActions: [
        { action: 'RESEND_INVITE', blocker: null },
        { action: 'CANCEL_AND_DISABLE', blocker: null },
      ],
    });
    expect(await contact.claim(token)).toMatchObject(dead);
    expect((await contact.logs()).history[0]).toMatchObject({
      kind: 'EMAIL_CHANGED',
      actor: { name: 'Pat' },
      from: 'PENDING',
      to: 'PENDING',
    });

    const { portalAccount } = await contact.act('RESEND_INVITE');
    expect(portalAccount.email).toBe('new@example.com');
    const mail = mailsTo(contact, 'new@example.com')[0];
    expect((await contact.claim(/claim\/([\w-]+)/.exec(mail?.text ?? '')?.[1])).errors).toEqual([]);
    expect((await contact.signIn(clientPassword, undefined, 'new@example.com')).errors).toEqual([]);
  });

  test('and back again: the link that died stays dead', async () => {
    const contact = await (await given()).invited();
    await change(contact);
    await change(contact, 'old@example.com');
    expect(await contact.account()).toMatchObject({ email: null, inviteExpired: true });
    expect(await contact.claim()).toMatchObject(dead);
  });

  test('while the account is active: the sign-in address stays, resets go there, and the way to the new one is on offer', async () => {
    const contact = await (await given()).claimed();
    await change(contact);

    expect(await contact.account()).toMatchObject({ state: 'ACTIVE', email: 'old@example.com' });
    expect((await contact.signIn(clientPassword, undefined, 'old@example.com')).errors).toEqual([]);
    expect((await contact.signIn(clientPassword, undefined, 'new@example.com')).errors).toHaveLength(1);
    expect((await contact.act('SEND_PASSWORD_RESET')).delivery.to).toBe('old@example.com');
    expect((await contact.logs()).history[1]).toMatchObject({ kind: 'EMAIL_CHANGED', from: 'ACTIVE', to: 'ACTIVE' });

    await contact.act('DISABLE_ACCESS');
    const { portalAccount, delivery } = await contact.act('REACTIVATE_AND_REINVITE');
    expect(portalAccount.email).toBe('new@example.com');
    expect(delivery.to).toBe('new@example.com');
  });

  test('while the account is active, to nothing: resets still reach it', async () => {
    const contact = await (await given()).claimed();
    await change(contact, null);
    expect(await contact.act('SEND_PASSWORD_RESET')).toMatchObject({ errors: [], delivery: { to: 'old@example.com' } });
  });

  test('security 6: with a reset link out: the link is dead; the next one goes to the account, which keeps its address', async () => {
    const contact = await (await given()).claimed();
    await contact.act('SEND_PASSWORD_RESET');
    await change(contact);
    expect((await contact.reset('four slower trains')).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
    await contact.act('SEND_PASSWORD_RESET');
    expect((await contact.reset('four slower trains')).errors).toEqual([]);
    // The notice goes to the account, too.
    expect(mailsTo(contact, 'old@example.com')[0]?.subject).toContain('password was changed');
    expect(mailsTo(contact, 'new@example.com')).toEqual([]);
  });

  test('while the account is disabled with a password: Re-enable only leaves the sign-in address as it was', async () => {
    const contact = await (await given()).disabled();
    await change(contact);
    expect(await contact.account()).toMatchObject({ state: 'DISABLED', email: 'old@example.com' });
    await contact.act('RE_ENABLE_ONLY');
    expect((await contact.signIn(clientPassword, undefined, 'old@example.com')).errors).toEqual([]);
  });

  test('while the account is disabled without a password: it has no address, and comes back without one', async () => {
    const contact = await (await given()).cancelled();
    await change(contact);
    expect(await contact.account()).toMatchObject({ state: 'DISABLED', email: null });
    const { portalAccount } = await contact.act('RE_ENABLE_ONLY');
    expect(portalAccount).toMatchObject({ state: 'PENDING', email: null, inviteExpired: true });
    expect((await contact.act('RESEND_INVITE')).delivery.to).toBe('new@example.com');
  });

  test('in its letters only, or not at all: nothing happens to the account', async () => {
    const contact = await (await given()).invited();
    const before = await contact.account();
    await change(contact, ' OLD@Example.com ');
    await contact.edit({ firstName: 'Anna' });
    expect(await contact.account()).toEqual(before);
    expect((await contact.claim()).errors).toEqual([]);
    expect((await contact.logs()).history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'CLAIMED',
      'INVITE_SENT',
    ]);
  });

  test('the address that an account has given up is free for another', async () => {
    const contact = await (await given()).invited();
    const other = await contact.agency.contact({ email: 'old@example.com' });
    expect((await other.act('SEND_INVITE')).errors).toMatchObject([{ code: 'EMAIL_TAKEN' }]);
    await change(contact);
    expect((await other.act('SEND_INVITE')).errors).toEqual([]);
  });

  test('and the history keeps the addresses: the one on file where it changed, else the one of the account', async () => {
    const contact = await (await given()).invited();
    await change(contact, ' New@Example.com ');
    await contact.act('CANCEL_AND_DISABLE');
    await contact.act('REACTIVATE_AND_REINVITE');
    await change(contact, null);
    await change(contact, 'newest@example.com');
    await contact.act('RESEND_INVITE');
    const { history } = await contact.logs();
    const told = history.map(({ kind, email }: Record<string, string | null>) => [kind, email]);
    expect(told.reverse()).toEqual([
      ['INVITE_SENT', 'old@example.com'],
      ['EMAIL_CHANGED', 'New@Example.com'],
      ['INVITE_CANCELLED', null],
      ['REINVITED', 'new@example.com'],
      ['EMAIL_CHANGED', null],
      ['EMAIL_CHANGED', 'newest@example.com'],
      ['INVITE_RESENT', 'newest@example.com'],
    ]);
  });

  test('while the account is active: the history tells the new one apart from the sign-in address', async () => {
    const contact = await (await given()).claimed();
    await change(contact);
    await contact.act('DISABLE_ACCESS');
    expect((await contact.logs()).history).toMatchObject([
      { kind: 'ACCESS_DISABLED', email: 'old@example.com' },
      { kind: 'EMAIL_CHANGED', email: 'new@example.com' },
      { kind: 'CLAIMED', email: 'old@example.com' },
      { kind: 'INVITE_SENT', email: 'old@example.com' },
    ]);
  });

  test('to a malformed one: refused at its field, and nothing changes', async () => {
    const contact = await (await given()).invited();
    expect(await change(contact, 'new at example.com')).toEqual([{ code: 'EMAIL_INVALID', path: ['input', 'email'] }]);
    expect(await contact.account()).toMatchObject({ email: 'old@example.com', inviteExpired: false });
  });
});
