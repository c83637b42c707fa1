/** What the clock makes of a greeting. */
function greet(hour: number): string {
  if (hour < 5 || hour >= 18) return 'Good evening';
  return hour < 12 ? 'Good morning' : 'Good afternoon';
}

export const words = {
  documentTitle: 'Sign in · Trips',
  greet,
  lead: 'Sign in to your agency.',
  email: 'Email',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  emailMissing: 'Enter the email you sign in with.',
  passwordMissing: 'Enter your password.',
  wrong: 'That email and password don’t match. Check both and try again.',
  tooMany: 'Too many tries. You can try again',
  tooManyFromHere: 'Too many requests. Wait a minute, then try again.',
  noAnswer: 'The server didn’t answer. Check your connection, then try again.',
  client: 'A client? Use the link in your agency’s email.',
  stops: { proposal: 'Proposal', invited: 'Invited', inside: 'In' },
};
