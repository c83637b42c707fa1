import { Client } from 'pg';
import { StartError } from '../start-error.ts';

const TIMEOUT_MS = 5_000;

const LOOK = 'start PostgreSQL there, or correct DATABASE_URL';
const REASONS: Record<string, [reason: string, nextStep: string]> = {
  ECONNREFUSED: ['nothing listens there', LOOK],
  ETIMEDOUT: ['no answer', LOOK],
  EHOSTUNREACH: ['no way to that host', LOOK],
  ENOTFOUND: ['no such host', 'correct DATABASE_URL'],
  EAI_AGAIN: ['the name of the host could not be looked up', 'correct DATABASE_URL, or the name service'],
  '28P01': ['user or password refused', 'correct them in DATABASE_URL'],
  '28000': ['user refused', 'correct DATABASE_URL, or let the user in with pg_hba.conf'],
  '3D000': ['no such database', 'create it, or correct DATABASE_URL'],
  '53300': ['too many connections', 'close some, or raise max_connections'],
  '57P03': ['it is starting or stopping', 'try again in a moment'],
};

/**
 * Tries a connection to DATABASE_URL.
 *
 * @throws StartError that names the server, the reason and the next step in one line, and never the password.
 */
export async function reachDatabase(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: TIMEOUT_MS });
  client.on('error', () => {}); // After the connection was made: the next one will tell.
  try {
    await client.connect();
  } catch (error) {
    const [reason, nextStep] = explain(error as Error & { code?: string });
    const database = `${client.database} on ${client.host}:${client.port}`;
    throw new StartError(`Cannot reach the database ${database} (${reason}): ${nextStep}.`, { cause: error });
  }
  await client.end();
}

function explain({ code, message }: Error & { code?: string }): [reason: string, nextStep: string] {
  if (message === 'timeout expired') return [`no answer in ${TIMEOUT_MS / 1000} s`, LOOK];
  return REASONS[code ?? ''] ?? [message.replaceAll(/\s+/g, ' '), 'correct DATABASE_URL'];
}
