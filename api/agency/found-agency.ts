import type { App } from '../app.ts';
import { violates } from '../database/violates.ts';
import { inTransaction } from '../orm.ts';
import type { AgencyOrder } from './agency.rules.ts';
import { createAgency } from './create-agency.ts';
import { normalizeEmail } from './email-address.rules.ts';
import { hashPassword } from './hash-password.ts';

/** Where the agency sets its own in the settings. */
const firstTimeZone = 'UTC';

/** Makes the agency of an order without problems. Null when it did; else a line that names what is taken. */
export async function foundAgency(app: App, order: AgencyOrder): Promise<string | null> {
  const { name, slug, agent, email, password } = order;
  const passwordHash = await hashPassword(password);
  const first = { name: agent.trim(), email: normalizeEmail(email) ?? email, passwordHash };
  const agency = { name: name.trim(), slug, timeZone: firstTimeZone, agent: first };
  try {
    await inTransaction(app.orm.em, (tx) => createAgency(tx, agency, app.clock.now()));
    return null;
  } catch (error) {
    if (violates(error, 'agency_slug_unique')) return `The slug ${slug} is taken: choose another --slug.`;
    if (violates(error, 'agent_email_unique')) return `${email} is an agent already: choose another --email.`;
    throw error;
  }
}
