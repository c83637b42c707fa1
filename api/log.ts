import { type DestinationStream, type Logger, pino } from 'pino';
import { PinoPretty } from 'pino-pretty';
import { describeError } from './describe-error.ts';

const SECRET_KEYS = ['["authorization"]', '["cookie"]', '["set-cookie"]', '["password"]', '["token"]'];
/** Not known to any one depth: at the top, or up to three levels down. */
const DEPTHS = ['', '*', '*.*', '*.*.*'];

/**
 * The log of the process: JSON on standard output, in a terminal outside production for people. No secret gets in:
 * those that have a key are redacted, those in an address are scrubbed, errors are reduced to what is safe.
 */
export function createLog(
  { production }: { production: boolean },
  destination = chooseDestination(production),
): Logger {
  const options = {
    errorKey: 'error',
    serializers: { error: describeError, err: describeError },
    redact: { paths: DEPTHS.flatMap((depth) => SECRET_KEYS.map((key) => depth + key)), censor: '[redacted]' },
    hooks: { streamWrite: scrubAddresses },
  };
  return pino(options, destination);
}

function chooseDestination(production: boolean): DestinationStream {
  if (production || !process.stdout.isTTY) return pino.destination(1);
  return PinoPretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
}

/** Links carry their token in the path; Google's redirect carries its code in the query. Whoever logs them: not here. */
const scrubAddresses = (line: string): string =>
  line
    .replace(/(\/(?:claim|reset)\/)[^/?#"\\\s]+/gi, '$1[redacted]')
    .replace(/([?&](?:code|state|token)=)[^&#"\\\s]+/gi, '$1[redacted]');
