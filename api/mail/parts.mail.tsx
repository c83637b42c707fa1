import { Button } from '@react-email/button';
import { Img } from '@react-email/img';
import { Link } from '@react-email/link';
import { Text } from '@react-email/text';
import type { ReactNode } from 'react';
import type { BrandColors } from './brand.rules.ts';
import { styles } from './style.mail.ts';

/** Whom the mail is from: the agency's logo, or its name. */
export function AgencySign({ name, logoUrl }: { name: string; logoUrl: string | null }) {
  // Outlook knows no max-height: the attribute is for it, the style for all others.
  if (logoUrl !== null) return <Img className="logo" src={logoUrl} alt={name} height="48" style={styles.logo} />;
  return (
    <Text className="ink" style={styles.name} data-skip-in-text>
      {name}
    </Text>
  );
}

/** The one thing to do. */
export function BrandButton({ brand, label, href }: { brand: BrandColors; label: string; href: string }) {
  return (
    <Text style={{ margin: '0 0 18px' }}>
      <Button className="button" style={styles.button(brand)} href={href}>
        {label}
      </Button>
    </Text>
  );
}

/** Who sent it; the agency alone when nobody in person did. */
export function Signature({ senderName, agencyName }: { senderName: string | null; agencyName: string }) {
  if (senderName === null) return <Text style={styles.signature}>{agencyName}</Text>;
  return (
    <Text style={styles.signature}>
      {senderName}
      <br />
      <span className="quiet" style={styles.signatureAgency}>
        {agencyName}
      </span>
    </Text>
  );
}

/** A fact the eye should find. */
export function Strong({ children }: { children: ReactNode }) {
  return (
    <strong className="ink" style={styles.strong}>
      {children}
    </strong>
  );
}

/** The way to the sign-in page, inside a sentence. */
export function SignInLink({ href }: { href: string }) {
  return (
    <Link className="quiet" style={styles.detailLink} href={href}>
      sign-in page
    </Link>
  );
}
