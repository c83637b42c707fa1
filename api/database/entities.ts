import { Actor } from '../agency/actor.entity.ts';
import { Agency } from '../agency/agency.entity.ts';
import { Agent } from '../agency/agent.entity.ts';
import { AgentCredential } from '../agency/agent-credential.secret.ts';
import { AgentSession } from '../agency/agent-session.secret.ts';
import { ApiToken } from '../agency/api-token.entity.ts';
import { ApiTokenSecret } from '../agency/api-token.secret.ts';
import { GmailConnection } from '../agency/gmail-connection.entity.ts';
import { GmailConsent } from '../agency/gmail-consent.secret.ts';
import { GmailToken } from '../agency/gmail-token.secret.ts';
import { Logo } from '../agency/logo.entity.ts';
import { RateLimit } from '../agency/rate-limit.entity.ts';
import { Contact } from '../contact/contact.entity.ts';
import { EmailDelivery } from '../mail/email-delivery.entity.ts';
import { Suppression } from '../mail/suppression.entity.ts';
import { LinkRequest } from '../portal/link-request.entity.ts';
import { LoginEvent } from '../portal/login-event.entity.ts';
import { PortalAccount } from '../portal/portal-account.entity.ts';
import { PortalAccountEvent } from '../portal/portal-account-event.entity.ts';
import { PortalCredential } from '../portal/portal-credential.secret.ts';
import { PortalLink } from '../portal/portal-link.entity.ts';
import { PortalLinkSecret } from '../portal/portal-link.secret.ts';
import { PortalSession } from '../portal/portal-session.secret.ts';
import { PortalStanding } from '../portal/portal-standing.entity.ts';
import { AgentInvite } from '../team/agent-invite.entity.ts';
import { AgentInviteSecret } from '../team/agent-invite.secret.ts';
import { AgentReset } from '../team/agent-reset.secret.ts';
import { Document } from '../trip/document.entity.ts';
import { Traveler } from '../trip/traveler.entity.ts';
import { Trip } from '../trip/trip.entity.ts';

export const entities = [
  Agency,
  Logo,
  Actor,
  Agent,
  AgentCredential,
  AgentSession,
  AgentInvite,
  AgentInviteSecret,
  AgentReset,
  ApiToken,
  ApiTokenSecret,
  GmailConnection,
  GmailToken,
  GmailConsent,
  RateLimit,
  Contact,
  PortalAccount,
  PortalAccountEvent,
  PortalCredential,
  PortalLink,
  PortalLinkSecret,
  PortalSession,
  PortalStanding,
  LinkRequest,
  LoginEvent,
  EmailDelivery,
  Suppression,
  Trip,
  Traveler,
  Document,
];
