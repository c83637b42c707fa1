import { product } from './agent-mails.mail.tsx';
import type { EmailPurpose } from './delivery.rules.ts';
import { cleanLine } from './line.rules.ts';
import { blanks, fillForm, type MailFacts, type RenderedMail, writeForm } from './mail-form.tsx';
import { printInZone } from './zone-time.rules.ts';

/** A mail before it is written: what it is for, and the facts it is made from. */
export interface MailContent {
  purpose: EmailPurpose;
  agency: { name: string; logoUrl: string | null; brandColor: string; timeZone: string };
  to: string;
  firstName: string;
  /** The agent who sent it; null when nobody in person did. */
  senderName: string | null;
  signInUrl: string;
  /** Empty for a mail that carries none. */
  link: string;
  /** When its link expires, or when what it tells of happened. */
  moment: Date;
}

const forms = new Map<string, RenderedMail>();
const mostForms = 500;

/**
 * Writes a mail: one subject, and one page as HTML and as text. Names may hold anything; they come out as one line of
 * text each.
 * @throws RangeError when the agency's time zone is unknown
 */
export async function renderMail({
  agency,
  to,
  firstName,
  link,
  moment,
  ...content
}: MailContent): Promise<RenderedMail> {
  const form = await findForm({ ...content, agency });
  return fillForm(form, { to, firstName: cleanLine(firstName), link, moment: printInZone(moment, agency.timeZone) });
}

/** The mails of one agency, agent and purpose share a form. */
async function findForm(content: Pick<MailContent, 'purpose' | 'agency' | 'senderName' | 'signInUrl'>) {
  const mail = leaveBlank(content);
  const key = JSON.stringify(mail);
  const form = forms.get(key) ?? (await writeForm(mail));
  if (forms.size >= mostForms) forms.clear();
  forms.set(key, form);
  return form;
}

function leaveBlank({ purpose, agency, senderName, signInUrl }: Parameters<typeof findForm>[0]): MailFacts {
  const { to, firstName, link, moment } = blanks;
  const person = { to, firstName, senderName: senderName === null ? null : cleanLine(senderName), signInUrl };
  const name = cleanLine(agency.name);
  const own = { ...person, agency: product, team: name };
  const facts = { ...person, agency: { name, logoUrl: agency.logoUrl, brandColor: agency.brandColor } };
  switch (purpose) {
    case 'INVITE':
    case 'PASSWORD_RESET':
      return { purpose, facts: { ...facts, link, until: moment } };
    case 'PASSWORD_CHANGED':
      return { purpose, facts: { ...facts, at: moment } };
    case 'AGENT_INVITE':
    case 'AGENT_PASSWORD_RESET':
      return { purpose, facts: { ...own, link, until: moment } };
    case 'AGENT_PASSWORD_CHANGED':
      return { purpose, facts: { ...own, at: moment } };
  }
}
