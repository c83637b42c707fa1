import { Timestamp } from '../../ui/timestamp.tsx';
import { scopes, row as words } from './api-tokens.words.ts';
import { RevokeToken } from './revoke-token.tsx';
import type { ApiToken } from './token-list.tsx';

interface TokenRowProps {
  token: ApiToken;
  ended: boolean;
}

/** A tool's token: what it may do, whether it is in use, and until when. */
export function TokenRow({ token, ended }: TokenRowProps) {
  const { name, createdAt, createdBy, lastUsedAt, expiresAt, revokedAt } = token;
  const may = token.scopes.length > 1 ? token.scopes.filter((scope) => scope !== 'READ') : token.scopes;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className={`font-medium break-words ${ended ? 'text-ink-2' : ''}`}>{name}</p>
        <ul className="text-ink-2">
          {may.map((scope) => (
            <li key={scope}>{scopes[scope]}</li>
          ))}
        </ul>
        <p className="quiet text-13">
          {words.made} <Timestamp at={createdAt} as="day" /> {words.by} {createdBy.name},{' '}
          {lastUsedAt ? (
            <>
              {words.used} <Timestamp at={lastUsedAt} as="since" />
            </>
          ) : (
            words.neverUsed
          )}
          {!ended && expiresAt && (
            <>
              , {words.expires} <Timestamp at={expiresAt} as="day" />
            </>
          )}
        </p>
      </div>
      {ended ? (
        <p className="text-13 text-ink-2">
          {revokedAt ? words.revoked : words.expired} <Timestamp at={revokedAt ?? expiresAt ?? createdAt} as="day" />
        </p>
      ) : (
        <RevokeToken id={token.id} name={name} />
      )}
    </li>
  );
}
