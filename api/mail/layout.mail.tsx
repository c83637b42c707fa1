import { Body } from '@react-email/body';
import { Column } from '@react-email/column';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { Row } from '@react-email/row';
import { Text } from '@react-email/text';
import type { ReactNode } from 'react';
import { colorBrand } from './brand.rules.ts';
import { AgencySign, BrandButton, Signature } from './parts.mail.tsx';
import { styles, writeStyleSheet } from './style.mail.ts';

interface MailAgency {
  name: string;
  /** Absolute, reachable by the reader's mail program. */
  logoUrl: string | null;
  /** #rrggbb */
  brandColor: string;
}

/** What every mail is made from. */
export interface MailFacts {
  agency: MailAgency;
  /** Whom it is for: the address it is sent to. */
  to: string;
  firstName: string;
  /** The agent who sent it; null when nobody in person did. */
  senderName: string | null;
  signInUrl: string;
}

interface MailLayoutProps {
  facts: MailFacts;
  /** The line shown after the subject in a list of mails. Without names, so that its length is known: under 150 characters. */
  preview: string;
  heading: string;
  button: { label: string; href: string };
  /** Why it came, above the button. */
  lead: ReactNode;
  /** The small print right below the button. */
  detail: ReactNode;
  /** What to do if the reader did not expect it. */
  notYou: string;
}

/** The one page all mails share: brand bar, logo or name, heading, one button, who sent it, the bare address, whom it was for. */
export function MailLayout({ facts, preview, heading, button, lead, detail, notYou }: MailLayoutProps) {
  const { agency, to, senderName } = facts;
  const brand = colorBrand(agency.brandColor);
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{heading}</title>
        <style>{writeStyleSheet(brand)}</style>
      </Head>
      <Body className="canvas" style={styles.canvas}>
        <Preview>{preview}</Preview>
        <Container className="card" style={styles.card}>
          <Row data-skip-in-text>
            <Column style={styles.bar(brand.fill)}>&nbsp;</Column>
          </Row>
          <Row>
            <Column className="inner" style={styles.inner}>
              <AgencySign name={agency.name} logoUrl={agency.logoUrl} />
              <Heading className="ink" style={styles.heading}>
                {heading}
              </Heading>
              <Text style={styles.lead}>{lead}</Text>
              <BrandButton brand={brand} {...button} />
              <Text className="quiet" style={styles.detail}>
                {detail}
              </Text>
              <Signature senderName={senderName} agencyName={agency.name} />
              <Hr className="rule" style={styles.rule} />
              <Text className="quiet" style={styles.fine} data-skip-in-text>
                If the button does nothing, open this address:
                <br />
                <Link className="bare" style={styles.bareLink(brand)} href={button.href}>
                  {button.href}
                </Link>
              </Text>
              <Text className="quiet" style={{ ...styles.fine, marginBottom: 0 }}>
                For {to}. {notYou}
              </Text>
            </Column>
          </Row>
        </Container>
      </Body>
    </Html>
  );
}
