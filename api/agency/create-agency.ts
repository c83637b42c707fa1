import { v7 as newId } from 'uuid';
import type { Tx } from '../orm.ts';
import { Actor } from './actor.entity.ts';
import { Agency } from './agency.entity.ts';
import { Agent } from './agent.entity.ts';
import { keepAgentPassword } from './agent-credential.secret.ts';

export interface NewAgency {
  name: string;
  slug: string;
  /** IANA name. */
  timeZone: string;
  brandColor?: string;
  agent: NewAgent;
}

export interface NewAgent {
  name: string;
  /** Normalised. */
  email: string;
  passwordHash: string;
  isOwner?: boolean;
}

/** An agency with its first agent, who owns it. */
export async function createAgency(tx: Tx, { agent, ...agency }: NewAgency, now: Date) {
  const agencyId = newId();
  await tx.insert(Agency, { ...agency, id: agencyId, createdAt: now });
  return { agencyId, agentId: await addAgent(tx, agencyId, { ...agent, isOwner: true }, now) };
}

/** An agent of an agency, who can sign in from now on. */
export async function addAgent(
  tx: Tx,
  agencyId: string,
  { name, email, passwordHash, isOwner = false }: NewAgent,
  now: Date,
) {
  const id = newId();
  await tx.insert(Actor, { agencyId, id, kind: 'AGENT', name });
  await tx.insert(Agent, { agencyId, id, email, isOwner, createdAt: now });
  await keepAgentPassword(tx, { agencyId, agentId: id }, passwordHash);
  return id;
}
