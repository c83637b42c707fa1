import { render, toPlainText } from '@react-email/render';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { v4 } from 'uuid';
import {
  AgentInviteMail,
  type AgentLinkMailFacts,
  type AgentMailFacts,
  AgentPasswordChangedMail,
  AgentPasswordResetMail,
} from './agent-mails.mail.tsx';
import { InviteMail, type LinkMailFacts, writeInviteSubject } from './invite.mail.tsx';
import {
  PasswordChangedMail,
  type PasswordChangedMailFacts,
  writePasswordChangedSubject,
} from './password-changed.mail.tsx';
import { PasswordResetMail, writePasswordResetSubject } from './password-reset.mail.tsx';
import { textOptions } from './text-part.ts';

export type MailFacts =
  | { purpose: 'INVITE' | 'PASSWORD_RESET'; facts: LinkMailFacts }
  | { purpose: 'PASSWORD_CHANGED'; facts: PasswordChangedMailFacts }
  | { purpose: 'AGENT_INVITE' | 'AGENT_PASSWORD_RESET'; facts: AgentLinkMailFacts }
  | { purpose: 'AGENT_PASSWORD_CHANGED'; facts: AgentMailFacts & { at: string } };

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** What differs between the mails that an agent sends: all else makes the form that they share. */
export interface Personal {
  to: string;
  firstName: string;
  link: string;
  /** The printed time of which the mail speaks. */
  moment: string;
}

/** Nobody can write them: they are drawn anew by each process. Letters and digits, which no format changes. */
const blank = () => `blank${v4().slice(0, 8)}`;
export const blanks: Personal = { to: blank(), firstName: blank(), link: blank(), moment: blank() };
const anyBlank = new RegExp(Object.values(blanks).join('|'), 'g');
const nameOf = new Map(Object.entries(blanks).map(([name, mark]) => [mark, name as keyof Personal]));

/** Writes the mail whose personal facts are `blanks`: takes a hundred times as long as filling it in. */
export async function writeForm(mail: MailFacts): Promise<RenderedMail> {
  const { subject, page } = fillTemplate(mail);
  const html = await render(page);
  return { subject, html, text: toPlainText(html, textOptions) };
}

function fillTemplate({ purpose, facts }: MailFacts): { subject: string; page: ReactElement } {
  switch (purpose) {
    case 'INVITE':
      return { subject: writeInviteSubject(facts), page: <InviteMail facts={facts} /> };
    case 'PASSWORD_RESET':
      return { subject: writePasswordResetSubject(facts), page: <PasswordResetMail facts={facts} /> };
    case 'PASSWORD_CHANGED':
      return { subject: writePasswordChangedSubject(), page: <PasswordChangedMail facts={facts} /> };
    case 'AGENT_INVITE':
      return { subject: `Join ${facts.team} on Trips`, page: <AgentInviteMail facts={facts} /> };
    case 'AGENT_PASSWORD_RESET':
      return { subject: 'Choose a new password for Trips', page: <AgentPasswordResetMail facts={facts} /> };
    case 'AGENT_PASSWORD_CHANGED':
      return { subject: writePasswordChangedSubject(), page: <AgentPasswordChangedMail facts={facts} /> };
  }
}

/** Fills a form in. In the HTML part the personal facts are escaped as React escapes them. */
export function fillForm({ subject, html, text }: RenderedMail, personal: Personal): RenderedMail {
  const write = (mark: string): string => personal[nameOf.get(mark) as keyof Personal];
  return {
    subject,
    html: html.replace(anyBlank, (mark) => renderToStaticMarkup(write(mark))),
    text: text.replace(anyBlank, write),
  };
}
