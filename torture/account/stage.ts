import type { GivenAgency } from '../../api/testing/given-agency.ts';
import type { GivenContact } from '../../api/testing/given-contact.ts';
import type { World } from '../../api/testing/world.ts';
import { addressesOf, emailOf } from './decide.ts';
import { type Answer, type Deed, nothing, type Token } from './deed.ts';
import { browserCount, hour } from './model.ts';
import { requests } from './requests.ts';
import type { EmailChoice } from './steps.ts';

/** Where a history happens for real: an agency with its contacts, and some clients' browsers, reached over HTTP. */
export class Stage {
  /** By the place of the link in the model; null where no mail has brought it. */
  readonly tokens: (string | null)[] = [];
  /** Every session cookie that was given, by the key of its deed. */
  readonly sessions = new Map<number, string>();
  readonly addresses: string[];
  private readonly cookies: (string | undefined)[] = Array(browserCount).fill(undefined);
  private agentSince: number;
  private foreignToken = Promise.resolve('');

  private constructor(
    readonly world: World,
    readonly agency: GivenAgency,
    readonly people: GivenContact[],
    private readonly foreign: GivenContact,
  ) {
    this.addresses = addressesOf(agency);
    this.agentSince = world.clock.now().getTime();
  }

  /** A new agency whose contacts have these addresses on file. `foreign` is a contact of another agency. */
  static async open(world: World, foreign: GivenContact, emails: EmailChoice[]): Promise<Stage> {
    // Nothing that was counted for the history before counts any more.
    world.clock.advance(48 * hour);
    const agency = await world.agency();
    const people: GivenContact[] = [];
    for (const email of emails) people.push(await agency.contact({ email: emailOf(email, addressesOf(agency)) }));
    return new Stage(world, agency, people, foreign);
  }

  /** Does it, and tells what was seen of it. Time does not pass here, but in `setTime`. */
  async perform(deed: Deed): Promise<Answer> {
    const { slug } = this.agency.facts;
    switch (deed.kind) {
      case 'act':
        return this.ask(deed, requests.act(deed.action), { contactId: this.people[deed.person]?.id });
      case 'edit email':
        return this.ask(deed, requests.editEmail, { id: this.people[deed.person]?.id, email: deed.email });
      case 'claim':
      case 'reset':
        return this.ask(deed, requests[deed.kind], {
          slug,
          token: await this.tokenOf(deed.token),
          password: deed.password,
        });
      case 'sign in':
        return this.ask(deed, requests.signIn, { slug, email: deed.email, password: deed.password });
      case 'sign out':
        return this.ask(deed, requests.signOut, {});
      case 'look in':
        return this.ask(deed, requests.lookIn, {});
      case 'forgot':
        return this.ask(deed, requests.forgot, { slug, email: deed.email });
      case 'bounce':
        this.world.postmark.suppress(deed.email);
        return nothing;
      case 'wait':
        return nothing;
    }
  }

  /** Moves the clock to where the model says it is. The agent, whose sessions are not the matter, signs in again. */
  async setTime(now: number): Promise<void> {
    this.world.clock.set(new Date(now));
    if (now - this.agentSince < 11 * hour) return;
    this.agentSince = now;
    await this.agency.signIn();
  }

  /** Asks as the agent, or in the browser of the deed, and keeps the session that it is given. */
  private async ask(deed: Deed, query: string, variables: object): Promise<Answer> {
    if (deed.kind === 'act' || deed.kind === 'edit email') return this.read(await this.agency.ask(query, variables));
    const browser = this.world.browser();
    const place = 'browser' in deed ? deed.browser : null;
    const cookie = place === null ? undefined : this.cookies[place];
    if (cookie) browser.cookies.set('client', cookie);
    const answer = await browser.ask(query, variables);
    const given = browser.cookies.get('client');
    if (place !== null) this.cookies[place] = given;
    if (given && given !== cookie) this.sessions.set(deed.key, given);
    return this.read(answer);
  }

  // biome-ignore lint/suspicious/noExplicitAny: every request of `requests.ts` names its field `outcome`
  private read({ data, errors }: { data: any; errors?: { message: string; extensions: { code: string } }[] }): Answer {
    if (errors?.[0]) return { ...nothing, error: errors[0].extensions.code };
    const { errors: [error] = [], viewer, delivery } = data.outcome ?? data;
    return {
      error: error?.code ?? null,
      retryAt: error?.retryAt ? Date.parse(error.retryAt) : null,
      clash: this.placeOf(error?.clash?.id),
      viewer: this.placeOf(viewer?.id),
      mail: delivery ? `${delivery.purpose} to ${delivery.to}` : null,
    };
  }

  private placeOf(id: string | undefined): number | null {
    return id === undefined ? null : this.people.findIndex((person) => person.id === id);
  }

  private async tokenOf(token: Token): Promise<string> {
    if (token === 'made up') return 'made-up'.padEnd(43, '-');
    if (token !== 'foreign') return this.tokens[token] as string;
    // One lane after the other: they share the contact.
    this.foreignToken = this.foreignToken.then(() => this.liveForeignToken());
    return this.foreignToken;
  }

  /** A live one, so that nothing but the agency is wrong about it. */
  private async liveForeignToken(): Promise<string> {
    await this.foreign.agency.signIn();
    const { state, inviteExpired } = await this.foreign.account();
    if (state === 'NONE') await this.foreign.invited();
    else if (inviteExpired) await this.foreign.act('RESEND_INVITE');
    return this.foreign.token();
  }
}
