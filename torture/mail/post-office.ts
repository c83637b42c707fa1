import { v7 as newId } from 'uuid';
import { addAgent, createAgency } from '../../api/agency/create-agency.ts';
import { GmailConnection } from '../../api/agency/gmail-connection.entity.ts';
import { keepGmailToken } from '../../api/agency/gmail-token.secret.ts';
import type { AgencyViewer } from '../../api/agency/identify-viewer.ts';
import { seal, unseal } from '../../api/agency/seal.ts';
import type { App } from '../../api/app.ts';
import { readConfig } from '../../api/config.ts';
import { createContact } from '../../api/contact/create-contact.ts';
import { createLog } from '../../api/log.ts';
import { suppressBounced } from '../../api/mail/suppress-address.ts';
import { inTransaction } from '../../api/orm.ts';
import { performAction } from '../../api/portal/perform-action.ts';
import { startApp } from '../../api/start-app.ts';
import { TestClock } from '../../api/testing/test-clock.ts';
import { keyOf, type Mail, newMail } from './mail.ts';
import { type Plan, smooth } from './plan.ts';
import { queueForClient } from './queue-for-client.ts';
import { refreshTokens } from './token-faults.ts';

export const appSecret = 'a secret of the harness, 32+ characters';

/** The part of the product that puts mail into the outbox, and never sends any: like a server that dies each time. */
export class PostOffice {
  readonly clock = new TestClock();
  readonly mails = new Map<string, Mail>();
  app!: App;
  private agency!: Omit<AgencyViewer, 'actorId'>;
  private readonly agents = new Map<Plan['sender'], string>();

  async open(databaseUrl: string): Promise<void> {
    const config = { ...readConfig({ SEND_COOLDOWN_SECONDS: '0' }), appSecret };
    this.app = await startApp({
      config,
      databaseUrl,
      clock: this.clock,
      log: createLog(config),
      postmark: { serverToken: 'unused', apiUrl: 'http://localhost' },
      google: null,
    });
    const agent = { name: 'Pat', email: 'pat@pride.example', passwordHash: 'nobody signs in' };
    const { agencyId, agentId } = await this.write((tx) =>
      createAgency(tx, { name: 'Pride Travelers', slug: 'pride', timeZone: 'Europe/Madrid', agent }, this.clock.now()),
    );
    this.agency = { agencyId, agencySlug: 'pride', name: agent.name, email: agent.email };
    this.agents.set('without Gmail', agentId);
    for (const [sender, refreshToken] of Object.entries(refreshTokens))
      await this.connectGmail(sender as Plan['sender'], refreshToken);
  }

  async close(): Promise<void> {
    await this.app.orm.close();
  }

  private async connectGmail(sender: Plan['sender'], refreshToken: string): Promise<void> {
    const { agencyId } = this.agency;
    const email = `${newId()}@gmail.example`;
    const now = this.clock.now();
    await this.write(async (tx) => {
      const agentId = await addAgent(tx, agencyId, { name: 'Robin', email, passwordHash: 'nobody signs in' }, now);
      await tx.upsert(GmailConnection, { agencyId, agentId, email, status: 'CONNECTED', connectedAt: now });
      await keepGmailToken(tx, { agencyId, agentId }, seal(refreshToken, agentId, appSecret));
      this.agents.set(sender, agentId);
    });
  }

  /** Queues a mail to a new contact. */
  async queue(plan: Plan): Promise<Mail> {
    const { agencyId } = this.agency;
    const email = `${newId()}@clients.example`;
    const contactId = await this.write((tx) =>
      createContact(tx, agencyId, { firstName: 'Ana', lastName: 'Ruiz', email }, this.clock.now()),
    );
    if (plan.purpose === 'INVITE') await this.act('SEND_INVITE', contactId, plan);
    else await queueForClient(this.app, { agencyId, contactId, purpose: plan.purpose, to: email }, this.clock.now());
    return this.track(contactId, plan);
  }

  /**
   * Ends the link of a mail as an agent would, or suppresses its address as somebody who complains of another mail does.
   * A resent invite is another mail of the run.
   */
  async end(mail: Mail, by: NonNullable<Plan['death']>['by']): Promise<void> {
    if (by === 'COMPLAINT') await this.suppress(mail);
    else await this.act(by, mail.contactId, mail.plan);
    const { rows } = await this.app.pool.query('select attempts from email_delivery where id = $1', [mail.id]);
    const of = by === 'COMPLAINT' ? 'address' : 'link';
    mail.death = { of, at: performance.now(), attempts: rows[0].attempts };
    if (by === 'RESEND_INVITE') await this.track(mail.contactId, smooth);
  }

  private async suppress({ id }: Mail): Promise<void> {
    const { rows } = await this.app.pool.query('select "to" from email_delivery where id = $1', [id]);
    const news = { address: rows[0].to, reason: 'SPAM_COMPLAINT', at: this.clock.now() } as const;
    await this.write((tx) => suppressBounced(tx, { agencyId: this.agency.agencyId, ...news }));
  }

  /** Notes which links have expired, and after how many attempts. */
  async noteExpired(): Promise<void> {
    const expired = [...this.mails.values()].filter(
      ({ death, expiresAt }) => !death && expiresAt && expiresAt <= this.clock.now(),
    );
    const { rows } = await this.app.pool.query<{ id: string; attempts: number }>(
      'select id, attempts from email_delivery where id = any($1)',
      [expired.map((mail) => mail.id)],
    );
    const attemptsOf = new Map(rows.map(({ id, attempts }) => [id, attempts]));
    const at = performance.now();
    for (const mail of expired) mail.death = { of: 'link', at, attempts: attemptsOf.get(mail.id) ?? 0 };
  }

  private async act(action: 'SEND_INVITE' | 'RESEND_INVITE' | 'CANCEL_AND_DISABLE', contactId: string, plan: Plan) {
    const by = { ...this.agency, actorId: this.agents.get(plan.sender) as string };
    const order = { action, contactId, by, now: this.clock.now() };
    const { refusal } = await performAction(this.app, this.app.orm.em.fork(), order);
    if (refusal) throw new Error(refusal.message);
  }

  /** Notes by what a provider's call is known to be about the newest mail to a contact. */
  private async track(contactId: string, plan: Plan): Promise<Mail> {
    const { rows } = await this.app.pool.query(
      `select id, "to", sealed_link, link_expires_at from email_delivery where contact_id = $1 order by id desc limit 1`,
      [contactId],
    );
    const { id, to, sealed_link: sealed, link_expires_at: expiresAt } = rows[0];
    const key = keyOf((sealed && unseal(sealed, id, appSecret)) ?? '', to);
    const mail = newMail({ id, contactId, key, expiresAt: expiresAt && new Date(expiresAt), plan });
    this.mails.set(key, mail);
    return mail;
  }

  private readonly write = <T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> =>
    inTransaction(this.app.orm.em, work);
}
