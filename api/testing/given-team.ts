import type { ReceivedMail } from '../sandbox/mailbox.ts';
import type { Browser } from './browser.ts';
import type { GivenAgency } from './given-agency.ts';

export const newPassword = 'four slow ferries';

/** Who works at an agency of a test, and what they do with the links in their mails. */
export class GivenTeam {
  constructor(readonly agency: GivenAgency) {}

  async invite(email: string, by: Browser = this.agency.browser) {
    const { data, errors } = await by.ask(
      `mutation ($email: String!) { agentInvite(email: $email) {
        agentInvite { id email sentAt expiresAt invitedBy { name } mail { status problem } } errors { code message path retryAt }
      } }`,
      { email },
    );
    return { thrown: errors, ...data?.agentInvite };
  }

  /** `agentInviteResend` and the like, which name what they change by its id. */
  async change(mutation: string, id: string, by: Browser = this.agency.browser, isOwner?: boolean) {
    const owner = isOwner === undefined ? '' : `, isOwner: ${isOwner}`;
    const object = mutation.startsWith('agentInvite')
      ? 'agentInvite { id email expiresAt }'
      : 'agent { id isOwner deactivatedAt }';
    const { data, errors } = await by.ask(
      `mutation ($id: ID!) { outcome: ${mutation}(id: $id${owner}) { ${object} errors { code path } } }`,
      { id },
    );
    return { thrown: errors, ...data?.outcome };
  }

  async list(by: Browser = this.agency.browser) {
    const { data } = await by.ask(
      '{ agents { id name email isOwner deactivatedAt } agentInvites { id email mail { status } } }',
    );
    return data;
  }

  async claim(
    token: string,
    { name = 'Robin Vega', password = newPassword, browser = this.agency.world.browser() } = {},
  ) {
    const { data, errors, status } = await browser.ask(
      `mutation ($token: String!, $name: String!, $password: String!) {
        agentClaim(token: $token, name: $name, password: $password) { viewer { id name email isOwner } errors { code message path } }
      }`,
      { token, name, password },
    );
    return { browser, status, thrown: errors, ...data?.agentClaim };
  }

  /** Forgot password, whatever comes of it. */
  async forgot(email: string, browser: Browser = this.agency.world.browser()) {
    return browser.post(
      JSON.stringify({
        query: 'mutation ($email: String!) { agentRequestReset(email: $email) { message errors { code retryAt } } }',
        variables: { email },
      }),
    );
  }

  /** Forgot password, and what comes of it. */
  async askForReset(email: string): Promise<string> {
    await this.forgot(email);
    await this.agency.world.app.underway.end();
    return this.token(email);
  }

  async reset(token: string, password = newPassword, browser: Browser = this.agency.world.browser()) {
    const { data, status, errors } = await browser.ask(
      `mutation ($token: String!, $password: String!) {
        agentResetPassword(token: $token, password: $password) { passwordReset errors { code message path } }
      }`,
      { token, password },
    );
    return { status, thrown: errors, ...data?.agentResetPassword };
  }

  /** Newest first. */
  mails(email: string): ReceivedMail[] {
    return this.agency.world.mailbox.list().filter((mail) => mail.to === email);
  }

  /** The token in the newest mail with a link to this address. */
  token(email: string): string {
    const mail = this.mails(email).find(({ text }) => /\/(?:claim|reset)\//.test(text));
    const token = /\/(?:claim|reset)\/([\w-]+)/.exec(mail?.text ?? '')?.[1];
    if (!token) throw new Error(`No mail with a link has come to ${email}.`);
    return token;
  }
}
