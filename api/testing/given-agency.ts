import type { ApiScope } from '../agency/api-token.rules.ts';
import { addAgent } from '../agency/create-agency.ts';
import { hashPassword } from '../agency/hash-password.ts';
import { createContact, type NewContact } from '../contact/create-contact.ts';
import { inTransaction } from '../orm.ts';
import { addTraveler } from '../trip/change-strip.ts';
import { createDocument, type NewDocument } from '../trip/create-document.ts';
import { createTrip, type NewTrip } from '../trip/create-trip.ts';
import type { Answer, Browser } from './browser.ts';
import { GivenContact } from './given-contact.ts';
import { walkConsent } from './walk-consent.ts';
import type { World } from './world.ts';

interface Facts {
  id: string;
  slug: string;
  agentId: string;
  agentEmail: string;
  agentPassword: string;
}

/** A partner tool of a test: its token, and what it sends requests with. */
export interface GivenTool {
  id: string;
  secret: string;
  browser: Browser;
}

/** An agency of a test, seen by its agent. */
export class GivenAgency {
  private contacts = 0;

  constructor(
    readonly world: World,
    readonly facts: Facts,
    /** The agent's. */
    readonly browser: Browser,
  ) {}

  async signIn(): Promise<void> {
    const { errors } = await this.trySignIn(this.facts.agentPassword, this.browser);
    if (errors.length) throw new Error('The agent of the test could not sign in.');
  }

  /** Signs in as the agent, or as whoever has the address, whatever comes of it. */
  async trySignIn(password: string, browser = this.world.browser(), email = this.facts.agentEmail) {
    const { data, errors, status } = await browser.ask(
      `mutation ($email: String!, $password: String!) {
        agentSignIn(email: $email, password: $password) { viewer { id } errors { code message retryAt } }
      }`,
      { email, password },
    );
    return { browser, status, thrown: errors, ...data?.agentSignIn };
  }

  /** Asks as the agent. */
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of the answer it asks for
  ask<Data = any>(query: string, variables: object = {}): Promise<Answer<Data>> {
    return this.browser.ask(query, variables);
  }

  /** The browser of another agent of the agency, who is signed in. */
  async colleague(name = 'Robin'): Promise<Browser> {
    const email = `${name.toLowerCase().replace(/\W/g, '.')}@${this.facts.slug}.example`;
    const passwordHash = await hashPassword(this.facts.agentPassword);
    const agentId = await inTransaction(this.world.app.orm.em, (tx) =>
      addAgent(tx, this.facts.id, { name, email, passwordHash }, this.world.clock.now()),
    );
    const browser = this.world.browser();
    await new GivenAgency(this.world, { ...this.facts, agentId, agentEmail: email }, browser).signIn();
    return browser;
  }

  /** A partner tool with a new token of the agency. */
  async tool(
    scopes: ApiScope[],
    { by = this.browser, ...rest }: { name?: string; expiresAt?: string; by?: Browser } = {},
  ): Promise<GivenTool> {
    const { data } = await by.ask(
      `mutation ($input: ApiTokenInput!) { apiTokenCreate(input: $input) { secret apiToken { id } errors { message } } }`,
      { input: { name: 'Itinerary sync', scopes, ...rest } },
    );
    const { secret, apiToken } = data.apiTokenCreate;
    return { id: apiToken.id, secret, browser: this.world.browser({ authorization: `Bearer ${secret}` }) };
  }

  /** Connects the agent's Gmail, whose address is given back. */
  async connectGmail(email = `pat.${this.facts.slug}@gmail.example`): Promise<string> {
    const settings = await walkConsent(this.browser, { email });
    if (settings !== '/settings/email-integrations?gmail=connected') throw new Error(`Not connected: ${settings}`);
    return email;
  }

  /** A contact without an account: `invited()`, `claimed()` and the like take it further. */
  async contact(given: Partial<NewContact> = {}): Promise<GivenContact> {
    this.contacts += 1;
    const contact = {
      firstName: 'Ana',
      lastName: 'Ruiz',
      email: `ana${this.contacts}@${this.facts.slug}-clients.example`,
      ...given,
    };
    const id = await inTransaction(this.world.app.orm.em, (tx) =>
      createContact(tx, this.facts.id, contact, this.world.clock.now()),
    );
    return new GivenContact(this, id, contact.email ?? '');
  }

  /** A trip with these travelers in strip order; the first is the primary. */
  async trip(
    travelers: GivenContact[] = [],
    { documents = [], ...given }: Partial<NewTrip> & { documents?: NewDocument[] } = {},
  ): Promise<{ id: string; documentIds: string[] }> {
    const { app, clock } = this.world;
    const agencyId = this.facts.id;
    return inTransaction(app.orm.em, async (tx) => {
      const id = await createTrip(tx, agencyId, { name: 'Lisbon & the Algarve', ...given }, clock.now());
      const place = { agencyId, tripId: id };
      for (const [index, { id: contactId }] of travelers.entries())
        await addTraveler(tx, place, contactId, index === 0);
      const documentIds = [];
      for (const document of documents) documentIds.push(await createDocument(tx, place, document, clock.now()));
      return { id, documentIds };
    });
  }
}
