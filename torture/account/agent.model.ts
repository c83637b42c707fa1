import { endLinks, endSessions, noteChange, sendLink } from './change.model.ts';
import { type Account, type Mail, type Model, newAccount, normalize, personAt, stateOf } from './model.ts';
import { type Action, type Refusal, refusalOf } from './refusal.model.ts';

/** Performs an action unless it is refused; answers with the refusal or the mail that it sent. */
export function act(model: Model, index: number, action: Action): { refusal: Refusal | null; mail: Mail | null } {
  const refusal = refusalOf(model, index, action);
  if (refusal) return { refusal, mail: null };
  const person = personAt(model, index);
  const from = stateOf(person);
  person.account ??= newAccount();
  const mail = perform(model, index, action, person.email ?? '', person.account);
  noteChange(model, index, from);
  return { refusal, mail };
}

function perform(model: Model, index: number, action: Action, email: string, account: Account): Mail | null {
  switch (action) {
    case 'SEND_INVITE':
    case 'RESEND_INVITE':
      return invite(model, index, email, account);
    case 'REACTIVATE_AND_REINVITE':
      forgetPassword(account);
      account.disabledAt = null;
      return invite(model, index, email, account);
    case 'SEND_PASSWORD_RESET':
      return sendLink(model, index, 'RESET', account.mailTo, false);
    case 'CANCEL_AND_DISABLE':
    case 'DISABLE_ACCESS':
      account.disabledAt = model.now;
      endLinks(model, index);
      endSessions(model, index);
      return null;
    case 'RE_ENABLE_ONLY':
      account.disabledAt = null;
      return null;
  }
}

/** The account's address is that of the newest invite. */
function invite(model: Model, index: number, email: string, account: Account): Mail {
  account.email = normalize(email);
  account.mailTo = email;
  account.invitedAt = model.now;
  return sendLink(model, index, 'CLAIM', email, false);
}

/** R28: it may be compromised. */
function forgetPassword(account: Account): void {
  if (account.password) account.formerPasswords.push(account.password);
  account.password = null;
  account.claimedAt = null;
}

/** R35, security 6. */
export function editEmail(model: Model, index: number, email: string | null): void {
  const person = personAt(model, index);
  const isOther = normalize(person.email ?? '') !== normalize(email ?? '');
  person.email = email;
  if (!person.account || !isOther) return;
  const from = stateOf(person);
  endLinks(model, index);
  if (!person.account.password) person.account.email = null;
  noteChange(model, index, from);
}
