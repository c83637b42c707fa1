import { words } from './words.ts';

/** The address that a password is chosen for: text for people, and the field that password managers look for. */
export function SignInName({ email }: { email: string }) {
  return (
    <div>
      <p className="text-13 text-ink-3">{words.email}</p>
      <p className="break-words">{email}</p>
      <input
        className="sr-only"
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
    </div>
  );
}
