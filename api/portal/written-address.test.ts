import { describe, expect, test } from 'vitest';
import type { GivenContact } from '../testing/given-contact.ts';
import { clientPassword } from '../testing/given-contact.ts';
import { settled } from '../testing/settled.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

/** Where the mails of a contact's agency went, the newest first. */
const recipients = async ({ agency }: GivenContact) => {
  await settled(agency);
  return world.mailbox
    .list()
    .filter(({ metadata }) => metadata?.agency === agency.facts.id)
    .map(({ to }) => to);
};
const tokenOf = (contact: GivenContact) =>
  /\/(?:claim|reset)\/([\w-]+)/.exec(
    world.mailbox.list().find(({ metadata }) => metadata?.agency === contact.agency.facts.id)?.text ?? '',
  )?.[1] ?? '';

describe('R34 R35 an address is compared in one form, and mailed to as it was written', () => {
  test('invite, reset, forgot and notice keep the case of the mailbox; signing in minds none', async () => {
    const ana = await (await world.agency()).contact({ email: 'Ana.Ruiz@Example.COM' });
    await ana.act('SEND_INVITE');
    expect((await ana.claim(tokenOf(ana))).errors).toEqual([]);
    await ana.act('SEND_PASSWORD_RESET');
    await ana.askForLink('ANA.RUIZ@example.com');
    await ana.reset('four quiet harbours', tokenOf(ana));
    expect(await recipients(ana)).toEqual(Array(4).fill('Ana.Ruiz@example.com'));
    const signIn = await ana.signIn('four quiet harbours', undefined, 'ana.ruiz@EXAMPLE.com');
    expect(signIn.errors).toEqual([]);
  });

  test('another case on file later changes nothing about where resets go', async () => {
    const ana = await (await world.agency()).contact({ email: 'Ana@Example.com' });
    await ana.act('SEND_INVITE');
    await ana.claim(tokenOf(ana));
    await ana.edit({ email: 'somebody@else.example' });
    await ana.act('SEND_PASSWORD_RESET');
    expect((await recipients(ana))[0]).toBe('Ana@example.com');
  });

  test.each([
    ['in letters of its own', 'Ana@münchen.example', 'Ana@xn--mnchen-3ya.example', 'ana@MÜNCHEN.example'],
    ['in full-width letters', 'ana@ｅｘａｍｐｌｅ.com', 'ana@example.com', 'ana@example.com'],
  ])('a domain %s is taken, mailed to, claimed, reset and signed in with', async (_, written, mailed, typed) => {
    const ana = await (await world.agency()).contact({ email: written });
    const invite = await ana.act('SEND_INVITE');
    expect(invite).toMatchObject({ errors: [], delivery: { to: written, status: 'SENT' } });
    expect((await ana.claim(tokenOf(ana))).errors).toEqual([]);
    expect((await ana.signIn(clientPassword, undefined, typed)).errors).toEqual([]);
    expect((await ana.signIn(clientPassword, undefined, mailed)).errors).toEqual([]);
    await ana.askForLink(typed);
    expect(await recipients(ana)).toEqual([mailed, mailed]);

    const ben = await ana.agency.contact({ email: mailed.toUpperCase() });
    expect((await ben.act('SEND_INVITE')).errors).toMatchObject([{ code: 'EMAIL_TAKEN', clash: { id: ana.id } }]);
  });

  test('a full-width or accented mailbox is refused when it is put on file', async () => {
    const ana = await (await world.agency()).contact();
    for (const email of ['ａna@example.com', 'aná@example.com'])
      expect(await ana.edit({ email })).toMatchObject([{ code: 'EMAIL_INVALID' }]);
  });
});
