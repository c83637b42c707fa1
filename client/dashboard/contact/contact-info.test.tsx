import { describe, expect, it } from 'vitest';
import { onFile, pageOf } from '../testing/contact-facts.ts';
import { type Account, account, active, disabled, pending } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, descriptionOf, link, pageText, see, seeText, type } from '../testing/screen.ts';

const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`) as HTMLInputElement;
const notes = () => [...document.querySelectorAll('form .note')].map((note) => pageText(note));
const updates = (api: Api) => api.asked.filter(({ operation }) => operation === 'UpdateContact');

/** Opens Contact Info of Ana, whose account is `her`. */
async function openInfo(her: Account, answers: object = {}): Promise<Api> {
  const api = openDesk('/contacts/ana?tab=info', { contacts: pageOf([]), contact: onFile(her), ...answers });
  await see(() => field('firstName')?.value, 'Ana');
  return api;
}

describe('another email', () => {
  it.each([
    [
      'ends a link that works',
      pending(),
      'Saving ends the link that went to ana@ruizfamily.example. Resend the invite afterwards.',
    ],
    [
      'leaves a sign-in as it is',
      active({ email: 'old@ruiz.example' }),
      'Ana keeps signing in with old@ruiz.example; a password reset that is out stops working. To change the sign-in: Disable access, then Reactivate & reinvite.',
    ],
    [
      'leaves the sign-in of a disabled account as it is',
      disabled({ claimedAt: '2026-10-03T10:00:00.000Z' }),
      'Re-enable only lets Ana sign in with ana@ruizfamily.example, as before. Reactivate & reinvite takes the new email.',
    ],
  ])('%s, which is said before it is saved', async (_, her, warning) => {
    await openInfo(her);
    expect(notes()).toEqual([]);
    type(field('email'), 'new@ruiz.example');
    await see(notes, [warning]);
    type(field('email'), ' ANA@ruizfamily.example ');
    await see(notes, []);
  });

  it.each([
    ['has no access', account()],
    ['has no link that works', pending({ inviteExpiresAt: null, inviteExpired: true })],
    ['never set a password', disabled()],
  ])('needs no warning where the client %s', async (_, her) => {
    await openInfo(her);
    type(field('email'), 'new@ruiz.example');
    await seeText('Unsaved');
    expect(notes()).toEqual([]);
  });

  it('that ended a link says so when it is saved, and leads to the invite', async () => {
    const after = onFile(pending({ email: null, inviteExpiresAt: null, inviteExpired: true }), {
      email: 'new@ruiz.example',
    });
    await openInfo(pending(), { contactUpdate: { contact: after, errors: [] } });
    type(field('email'), 'new@ruiz.example');
    (await button('Save')).click();
    await seeText('Saved. The link that went to ana@ruizfamily.example has ended.');
    expect(await link('Send a new one in the Access tab')).toMatchObject({ search: '?tab=access' });
  });
});

describe('saving', () => {
  it('sends what was changed and nothing else, and says that it is saved', async () => {
    const after = onFile(account(), { phone: '+34 1' });
    const api = await openInfo(account(), { contactUpdate: { contact: after, errors: [] } });
    type(field('phone'), '+34 1');
    api.answers.contact = after;
    (await button('Save')).click();
    await see(() => pageText(document.querySelector('form [role="status"]:not(:empty)') as Element), 'Saved');
    expect(updates(api)).toMatchObject([{ variables: { id: 'ana', input: { phone: '+34 1' } } }]);
    expect(Object.keys(updates(api)[0]?.variables.input as object)).toEqual(['phone']);
    expect(pageText()).not.toContain('Unsaved');
    type(field('phone'), '+34 2');
    await see(() => document.querySelector('form [role="status"]:not(:empty)'), null);
  });

  it('puts what is wrong beside its field, keeps what was typed, and the focus on the first', async () => {
    const errors = [
      { code: 'EMAIL_INVALID', message: '“nonsense” is not an email address.', path: ['input', 'email'] },
      { code: 'INVALID', message: 'Last name is missing: fill it in.', path: ['input', 'lastName'] },
    ];
    await openInfo(account(), { contactUpdate: { contact: onFile(account()), errors } });
    type(field('lastName'), '');
    type(field('email'), 'nonsense');
    (await button('Save')).click();
    await see(() => descriptionOf(field('email')), '“nonsense” is not an email address.');
    expect(descriptionOf(field('lastName'))).toBe('Last name is missing: fill it in.');
    expect(field('email').value).toBe('nonsense');
    await see(() => document.activeElement === field('lastName'), true);
  });

  it('says what has no field beside the button', async () => {
    const errors = [{ code: 'NOT_FOUND', message: 'There is no such contact.', path: ['id'] }];
    await openInfo(account(), { contactUpdate: { contact: null, errors } });
    type(field('phone'), '1');
    (await button('Save')).click();
    await see(notes, ['There is no such contact.']);
  });

  it('does not claim to know when no answer comes', async () => {
    const api = await openInfo(account());
    type(field('phone'), '1');
    api.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    (await button('Save')).click();
    await see(() => notes()[0]?.startsWith('The server didn’t answer'), true);
    expect(field('phone').value).toBe('1');
  });
});
