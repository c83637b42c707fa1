import { type LinkKind, type Mail, type Model, normalize, personAt, type State, stateOf } from './model.ts';

/** Every change of an account stands in its history. */
export function noteChange(model: Model, index: number, from: State): void {
  const person = personAt(model, index);
  person.changes.push(`${from} → ${stateOf(person)}`);
}

export function endLinks(model: Model, person: number, kinds: LinkKind[] = ['CLAIM', 'RESET']): void {
  for (const link of model.links) if (link.person === person && kinds.includes(link.kind)) link.ended = true;
}

export function endSessions(model: Model, person: number): void {
  for (const session of model.sessions) if (session.person === person) session.ended = true;
}

/** The provider refuses a bouncing address, and from then on the agency knows. */
export function send(model: Model, person: number, mail: Omit<Mail, 'at' | 'status'>): Mail {
  const to = normalize(mail.to);
  const bounces = model.bouncing.includes(to);
  if (bounces && !model.suppressed.includes(to)) model.suppressed.push(to);
  const sent: Mail = { ...mail, at: model.now, status: bounces ? 'FAILED' : 'SENT' };
  personAt(model, person).mails.push(sent);
  return sent;
}

/** One live link per account and kind; its mail brings it. */
export function sendLink(model: Model, person: number, kind: LinkKind, to: string, byClient: boolean): Mail {
  endLinks(model, person, [kind]);
  const mail = send(model, person, { purpose: kind === 'CLAIM' ? 'INVITE' : 'PASSWORD_RESET', to, byClient });
  model.links.push({ person, kind, bornAt: model.now, ended: false, mailed: mail.status === 'SENT' });
  return mail;
}
