import { useId } from 'react';
import { useNow } from '../../ui/use-now.ts';
import type { ApiTokensQuery } from '../gql/graphql.ts';
import { page as words } from './api-tokens.words.ts';
import { isWorking } from './is-working.ts';
import { TokenRow } from './token-row.tsx';

export type ApiToken = ApiTokensQuery['apiTokens'][number];

/** Those that work, then those that no longer do: the history still names them. */
export function TokenList({ tokens }: { tokens: readonly ApiToken[] }) {
  const now = useNow();
  const working = tokens.filter((token) => isWorking(token, now));
  const ended = tokens.filter((token) => !isWorking(token, now));
  return (
    <div className="grid gap-10">
      {working.length > 0 ? (
        <Group name={words.working} tokens={working} />
      ) : (
        <p className="border-t border-line py-4 text-ink-2">{words.empty}</p>
      )}
      {ended.length > 0 && <Group name={words.ended} tokens={ended} ended />}
    </div>
  );
}

interface GroupProps {
  name: string;
  tokens: readonly ApiToken[];
  ended?: boolean;
}

function Group({ name, tokens, ended = false }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="eyebrow pb-2">
        {name}
      </h3>
      <ul className="border-t border-line">
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} ended={ended} />
        ))}
      </ul>
    </section>
  );
}
