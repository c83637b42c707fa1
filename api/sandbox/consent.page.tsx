import type { ConsentRequest } from './google-consent.route.ts';
import { writePage } from './page.tsx';

/** What a scope lets us do, and whether it can be unticked. */
const meanings: Record<string, { label: string; optional: boolean }> = {
  'https://www.googleapis.com/auth/gmail.send': { label: 'Send email on your behalf', optional: true },
  'https://www.googleapis.com/auth/userinfo.email': { label: 'See your email address', optional: false },
};

/** Writes the page on which an agent lets us send from a Gmail, in part or not at all. */
export function writeConsentPage({ scope = '', login_hint: hint = '' }: ConsentRequest): string {
  return writePage(
    'Connect Gmail',
    <main className="narrow">
      <p className="quiet">Google, played by the sandbox</p>
      <h1>Trips wants to use your Gmail</h1>
      <form method="post" className="stack">
        <label className="field">
          Gmail address
          <input name="email" type="email" required defaultValue={hint} autoComplete="off" />
        </label>
        <fieldset>
          <legend>This lets Trips</legend>
          {scope.split(' ').map((asked) => (
            <Scope key={asked} scope={asked} />
          ))}
        </fieldset>
        <p className="act">
          <button type="submit" className="button" name="decision" value="allow">
            Allow
          </button>
          <button type="submit" className="choice" name="decision" value="deny" formNoValidate>
            Do not allow
          </button>
        </p>
      </form>
    </main>,
  );
}

function Scope({ scope }: { scope: string }) {
  const { label, optional } = meanings[scope] ?? { label: scope, optional: true };
  const name = `scope:${scope}`;
  if (optional)
    return (
      <label className="tick">
        <input type="checkbox" name={name} value="1" defaultChecked /> {label}
      </label>
    );
  return (
    <p className="tick">
      <input type="hidden" name={name} value="1" /> {label}
    </p>
  );
}

/** Writes what Google shows when it was asked in a wrong way. */
export function writeRefusedPage(why: string): string {
  return writePage(
    'Access blocked',
    <main className="narrow">
      <p className="quiet">Google, played by the sandbox</p>
      <h1>Access blocked</h1>
      <p className="lead">{why}</p>
    </main>,
  );
}
