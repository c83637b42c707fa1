import { agentCredentialOf } from '../../agency/agent-credential.secret.ts';
import { isPassword } from '../../agency/hash-password.ts';
import type { DemoSignIn } from '../../announce.ts';
import type { App } from '../../app.ts';
import { demoAgencies } from './demo-agencies.ts';

/** Those of the demo's sign-ins that work: another database has none, and a password may have been changed. */
export async function findDemoSignIns({ pool }: App): Promise<DemoSignIn[]> {
  const found: DemoSignIn[] = [];
  for (const { slug, agent } of demoAgencies) {
    const credential = await agentCredentialOf(pool, agent.email);
    if (credential && (await isPassword(agent.password, credential.passwordHash))) found.push({ ...agent, slug });
  }
  return found;
}
