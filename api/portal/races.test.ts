import { expect, test } from 'vitest';
import { clientPassword } from '../testing/given-contact.ts';
import { settled } from '../testing/settled.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();
const patient = useWorld({ env: { SEND_COOLDOWN_SECONDS: '10' } });

const parallel = <T>(times: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, (_, index) => work(index)));

const count = async (on: typeof world, sql: string, contactId: string): Promise<number> =>
  (await on.app.pool.query(`select count(*)::int as count from ${sql}`, [contactId])).rows[0].count;
const liveLinks = 'portal_link where contact_id = $1 and used_at is null and voided_at is null';

test('R19 N parallel claims: one succeeds, with one session and one event', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const token = contact.token();

  const claims = await parallel(32, (index) => contact.claim(token, `${clientPassword} ${index}`));

  const [winner, ...more] = claims.filter(({ errors }) => errors?.length === 0);
  expect(more).toEqual([]);
  expect(winner?.viewer).toMatchObject({ id: contact.id });
  for (const { browser, errors, thrown } of claims.filter((claim) => claim !== winner)) {
    // On a slow machine some do not get their turn to hash.
    expect(['LINK_INVALID', 'BUSY']).toContain(errors?.[0].code ?? thrown?.[0]?.extensions.code);
    expect(browser.cookies.size).toBe(0);
  }
  expect(await count(world, 'secret_portal_session where contact_id = $1', contact.id)).toBe(1);
  const { loginEvents, history } = await contact.logs();
  expect(loginEvents).toMatchObject([{ kind: 'CLAIMED' }]);
  expect(history).toMatchObject([{ kind: 'CLAIMED' }, { kind: 'INVITE_SENT' }]);
  const right = claims.indexOf(winner as (typeof claims)[number]);
  expect((await contact.signIn(`${clientPassword} ${right}`)).errors).toEqual([]);
});

test('R24 N parallel resets with one link: one succeeds, and one mail tells of it', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.act('SEND_PASSWORD_RESET');
  const token = contact.token();
  const resets = await parallel(16, (index) => contact.reset(`${clientPassword} ${index}`, token));
  expect(resets.filter(({ passwordReset }) => passwordReset)).toHaveLength(1);
  await settled(contact.agency);
  expect(contact.mails().filter(({ subject }) => subject.includes('password was changed'))).toHaveLength(1);
});

test.each([
  ['without a wait between mails', () => world],
  ['with the usual wait between mails', () => patient],
])('R4 32 parallel presses of Invite %s: one account, one live link, one mail', async (_, at) => {
  const contact = await (await at().agency()).contact();

  const presses = await parallel(32, () => contact.act('SEND_INVITE'));

  expect(presses.filter(({ errors }) => errors?.length === 0)).toHaveLength(1);
  for (const { errors, portalAccount } of presses.filter(({ errors }) => errors?.length !== 0)) {
    expect(errors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    expect(portalAccount.state).toBe('PENDING');
  }
  expect(await count(at(), 'portal_account where contact_id = $1', contact.id)).toBe(1);
  expect(await count(at(), liveLinks, contact.id)).toBe(1);
  await settled(contact.agency);
  expect(contact.mails()).toHaveLength(1);
  expect((await contact.claim()).errors).toEqual([]);
});

test('R36 a double click on Resend sends one mail', async () => {
  const contact = await (await (await patient.agency()).contact()).invited();
  patient.clock.advance(10_000);
  const clicks = await parallel(8, () => contact.act('RESEND_INVITE'));
  expect(clicks.filter(({ errors }) => errors?.length === 0)).toHaveLength(1);
  for (const { errors } of clicks.filter(({ errors }) => errors?.length !== 0))
    expect(errors).toMatchObject([{ code: 'JUST_SENT' }]);
  await settled(contact.agency);
  expect(contact.mails()).toHaveLength(2);
  expect(await count(patient, liveLinks, contact.id)).toBe(1);
});

test('R4 agents who press everything at once leave at most one live claim link, and none on a disabled account', async () => {
  const agency = await world.agency();
  for (let round = 0; round < 5; round += 1) {
    const contact = await (await agency.contact()).invited();
    const token = contact.token();
    const presses = ['RESEND_INVITE', 'CANCEL_AND_DISABLE', 'REACTIVATE_AND_REINVITE', 'RE_ENABLE_ONLY'] as const;
    await Promise.all([
      ...presses.map((action) => contact.act(action)),
      ...presses.map((action) => contact.act(action)),
      contact.claim(token),
    ]);
    const { state } = await contact.account();
    const live = await count(world, liveLinks, contact.id);
    expect(live).toBeLessThanOrEqual(state === 'PENDING' ? 1 : 0);
  }
});

test('R34 two contacts of one address invited at once: one account, and EMAIL_TAKEN names it to the other', async () => {
  const agency = await world.agency();
  for (let round = 0; round < 8; round += 1) {
    const email = `couple${round}@example.com`;
    const couple = [await agency.contact({ email }), await agency.contact({ email })];

    const outcomes = await Promise.all(couple.map((contact) => contact.act('SEND_INVITE')));

    const won = outcomes.findIndex(({ errors }) => errors?.length === 0);
    expect(outcomes[1 - won]).toMatchObject({
      portalAccount: { state: 'NONE' },
      delivery: null,
      errors: [{ code: 'EMAIL_TAKEN', clash: { id: couple[won]?.id } }],
    });
    await settled(agency);
    expect(couple[won]?.mails()).toHaveLength(1);
  }
});
