/**
 * The address a password is chosen for: text for people, and beside it the field password managers look for,
 * which no keyboard and no screen reader meets.
 */
export function SignInName({ email }: { email: string }) {
  return (
    <div>
      <p className="text-14 text-ink-3">Your email</p>
      <p className="text-ink">{email}</p>
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
