import { normalizeEmail } from './email-address.rules.ts';
import { lineProblem } from './line.rules.ts';
import { passwordProblem } from './password.rules.ts';
import { longestName } from './settings.rules.ts';

/** What the first agency and its first agent are made from, as it was typed. */
export interface AgencyOrder {
  name: string;
  slug: string;
  agent: string;
  email: string;
  password: string;
}

/** Why an agency cannot be made from these, in a line that names the next step; null when it can. */
export function agencyProblem({ name, slug, agent, email, password }: AgencyOrder): string | null {
  if (!name.trim()) return 'Give the agency a name: --name "Pride Travelers".';
  if (!/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/.test(slug))
    return `"${slug}" is no slug: use 3 to 40 of a–z, 0–9 and hyphens between them, as in --slug pride-travelers.`;
  if (!agent.trim()) return 'Say who the first agent is: --agent "Pat".';
  const namesProblem = lineProblem('--name', name, longestName) ?? lineProblem('--agent', agent, longestName);
  if (namesProblem) return namesProblem;
  if (!normalizeEmail(email)) return `"${email}" is not an email address: correct --email.`;
  const owner = { agencyName: name, agencySlug: slug, firstName: agent, lastName: '', email };
  const problem = passwordProblem(password, owner);
  return problem && `The password on standard input is refused. ${problem}`;
}
