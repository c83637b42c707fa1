import { render, toPlainText } from '@react-email/render';
import type { ReactElement } from 'react';
import { InviteMail, type LinkMailFacts, writeInviteSubject } from './invite.mail.tsx';
import type { MailFacts } from './layout.mail.tsx';
import { cleanLine } from './line.rules.ts';
import {
  PasswordChangedMail,
  type PasswordChangedMailFacts,
  writePasswordChangedSubject,
} from './password-changed.mail.tsx';
import { PasswordResetMail, writePasswordResetSubject } from './password-reset.mail.tsx';
import { textOptions } from './text-part.ts';

/** A mail before it is written: what it is for, and the facts it is made from. */
export type MailContent =
  | { purpose: 'INVITE'; facts: LinkMailFacts }
  | { purpose: 'PASSWORD_RESET'; facts: LinkMailFacts }
  | { purpose: 'PASSWORD_CHANGED'; facts: PasswordChangedMailFacts };

interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/**
 * Writes a mail: one subject, and one page as HTML and as text. Names may hold anything; they come out as one line of
 * text each.
 * @throws RangeError when the agency's time zone is unknown
 */
export async function renderMail(content: MailContent): Promise<RenderedMail> {
  const { subject, page } = fillTemplate(content);
  const html = await render(page);
  return { subject, html, text: toPlainText(html, textOptions) };
}

function fillTemplate(content: MailContent): { subject: string; page: ReactElement } {
  switch (content.purpose) {
    case 'INVITE': {
      const facts = cleanNames(content.facts);
      return { subject: writeInviteSubject(facts), page: <InviteMail facts={facts} /> };
    }
    case 'PASSWORD_RESET': {
      const facts = cleanNames(content.facts);
      return { subject: writePasswordResetSubject(facts), page: <PasswordResetMail facts={facts} /> };
    }
    case 'PASSWORD_CHANGED':
      return {
        subject: writePasswordChangedSubject(),
        page: <PasswordChangedMail facts={cleanNames(content.facts)} />,
      };
  }
}

function cleanNames<Facts extends MailFacts>(facts: Facts): Facts {
  return {
    ...facts,
    agency: { ...facts.agency, name: cleanLine(facts.agency.name) },
    firstName: cleanLine(facts.firstName),
    senderName: facts.senderName === null ? null : cleanLine(facts.senderName),
  };
}
