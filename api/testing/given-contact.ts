import type { PortalAction } from '../portal/access.rules.ts';
import type { ReceivedMail } from '../sandbox/mailbox.ts';
import type { Browser } from './browser.ts';
import type { GivenAgency } from './given-agency.ts';
import { settled } from './settled.ts';

export const clientPassword = 'three slow trains';

const accountFields = `
  id state email invitedAt inviteExpiresAt inviteExpired claimedAt lastSignInAt disabledAt disabledBy { id name }
  availableActions { action blocker { code message retryAt clash { id } } }
  latestDelivery { id status to problem }
`;

/** A contact of a test, and the client's side of it. */
export class GivenContact {
  constructor(
    readonly agency: GivenAgency,
    readonly id: string,
    readonly email: string,
  ) {}

  /** Performs an action as the agent, whatever comes of it. */
  async act(action: PortalAction, by: Browser = this.agency.browser) {
    const name = `portalAccount${action.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase())}`;
    const { data, errors, status } = await by.ask(
      `mutation ($contactId: ID!) { outcome: ${name}(contactId: $contactId) {
        portalAccount { ${accountFields} } delivery { id purpose to status provider } errors { code message retryAt clash { id } }
      } }`,
      { contactId: this.id },
    );
    return { status, thrown: errors, ...data?.outcome };
  }

  async account(by: Browser = this.agency.browser) {
    const query = `query ($id: ID!) { contact(id: $id) { portalAccount { ${accountFields} } } }`;
    const { data } = await by.ask(query, { id: this.id });
    return data.contact.portalAccount;
  }

  /** Each newest first. */
  async logs() {
    await settled(this.agency);
    const { data } = await this.agency.ask(
      `query ($id: ID!) { contact(id: $id) { portalAccount {
        loginEvents(first: 50) { nodes { kind occurredAt ipAddress userAgent } }
        deliveries(first: 50) { nodes { id purpose to status triggeredBy { name } } }
        history(first: 50) { nodes { kind occurredAt from to email actor { name } delivery { id } } }
      } } }`,
      { id: this.id },
    );
    const { loginEvents, deliveries, history } = data.contact.portalAccount;
    return { loginEvents: loginEvents.nodes, deliveries: deliveries.nodes, history: history.nodes };
  }

  /** Newest first. */
  mails(): ReceivedMail[] {
    return this.agency.world.mailbox.list().filter((mail) => mail.to === this.email);
  }

  /** The token in the newest mail with a link. */
  token(): string {
    const token = /\/(?:claim|reset)\/([\w-]+)/.exec(this.mails()[0]?.text ?? '')?.[1];
    if (!token) throw new Error(`No mail with a link has come to ${this.email}.`);
    return token;
  }

  async claim(token = this.token(), password = clientPassword, browser = this.agency.world.browser()) {
    const { data, status, errors } = await browser.ask(
      `mutation ($slug: String!, $token: String!, $password: String!) {
        portalClaim(slug: $slug, token: $token, password: $password) { viewer { id firstName email } errors { code message path } }
      }`,
      { slug: this.agency.facts.slug, token, password },
    );
    return { browser, status, thrown: errors, ...data?.portalClaim };
  }

  async signIn(password = clientPassword, browser = this.agency.world.browser(), email = this.email) {
    const { data, status, errors } = await browser.ask(
      `mutation ($slug: String!, $email: String!, $password: String!) {
        portalSignIn(slug: $slug, email: $email, password: $password) { viewer { id } errors { code message retryAt } }
      }`,
      { slug: this.agency.facts.slug, email, password },
    );
    return { browser, status, thrown: errors, ...data?.portalSignIn };
  }

  async reset(password: string, token = this.token(), browser = this.agency.world.browser()) {
    const { data, status, errors } = await browser.ask(
      `mutation ($slug: String!, $token: String!, $password: String!) {
        portalResetPassword(slug: $slug, token: $token, password: $password) { passwordReset errors { code message path } }
      }`,
      { slug: this.agency.facts.slug, token, password },
    );
    return { status, thrown: errors, ...data?.portalResetPassword };
  }

  /** Forgot password. What comes of it, comes later: `settled` waits for that. */
  async forgot(email = this.email, browser = this.agency.world.browser()) {
    const { data, status, errors } = await browser.ask(
      `mutation ($slug: String!, $email: String!) {
        portalRequestLink(slug: $slug, email: $email) { message errors { code message path retryAt } }
      }`,
      { slug: this.agency.facts.slug, email },
    );
    return { status, thrown: errors, ...data?.portalRequestLink };
  }

  /** Forgot password, and what comes of it. */
  async askForLink(email = this.email, browser = this.agency.world.browser()) {
    const answer = await this.forgot(email, browser);
    await settled(this.agency);
    return answer;
  }

  /** Changes the contact on file, as Contact Info does. Gives back what is wrong with it. */
  async edit(input: { email?: string | null; firstName?: string }) {
    const { data } = await this.agency.ask(
      'mutation ($id: ID!, $input: ContactUpdateInput!) { contactUpdate(id: $id, input: $input) { errors { code path } } }',
      { id: this.id, input },
    );
    return data.contactUpdate.errors;
  }

  async invited(): Promise<this> {
    await this.succeed('SEND_INVITE');
    return this;
  }

  /** Invited, and in. */
  async claimed(): Promise<this> {
    await this.enter();
    return this;
  }

  /** Invited, and in with this browser. */
  async enter(): Promise<Browser> {
    await this.invited();
    const { browser, errors } = await this.claim();
    if (errors.length) throw new Error(`The claim of the test failed: ${errors[0].message}`);
    return browser;
  }

  /** Disabled after it was claimed. */
  async disabled(): Promise<this> {
    await this.claimed();
    await this.succeed('DISABLE_ACCESS');
    return this;
  }

  /** Disabled before it was claimed. */
  async cancelled(): Promise<this> {
    await this.invited();
    await this.succeed('CANCEL_AND_DISABLE');
    return this;
  }

  private async succeed(action: PortalAction): Promise<void> {
    const { errors, thrown } = await this.act(action);
    if (thrown || errors.length) throw new Error(`${action} of the test failed: ${(thrown ?? errors)[0].message}`);
  }
}
