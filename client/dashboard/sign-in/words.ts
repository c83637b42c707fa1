/** What the clock makes of a greeting. */
function greet(hour: number): string {
  if (hour < 5 || hour >= 18) return 'Good evening';
  return hour < 12 ? 'Good morning' : 'Good afternoon';
}

export const words = {
  documentTitle: 'Sign in · Trips',
  greet,
  lead: 'Sign in to your agency.',
  passwordChanged: 'Your password is changed. Sign in with the new one.',
  forgot: 'Forgot password',
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

export const forgot = {
  documentTitle: 'Forgot password · Trips',
  title: 'Forgot your password?',
  lead: 'We send you a link to choose a new one.',
  send: 'Send me a link',
  sending: 'Sending…',
  sent: 'Check your email',
  spam: 'Nothing there in a few minutes? Look in the spam folder, or ask an owner of your agency.',
  back: 'Back to sign in',
};

export const claim = {
  documentTitle: 'Choose a password · Trips',
  title: (agency: string) => `Join ${agency}`,
  lead: (inviter: string) => `${inviter} has invited you to work here.`,
  name: 'Your name',
  nameHelp: 'Clients see it on the emails that you send.',
  nameMissing: 'Enter your name.',
  passwordMissing: (least: number) => `Choose a password of at least ${least} characters.`,
  rule: (least: number) => `At least ${least} characters. A few words you will remember are best.`,
  until: (moment: string) => `The link in your email works once, until ${moment}.`,
  enter: 'Set password and go in',
  entering: 'Going in…',
};

export const reset = {
  documentTitle: 'New password · Trips',
  title: 'Choose a new password',
  lead: 'Every device that is signed in is then signed out.',
  password: 'New password',
  save: 'Set new password',
  saving: 'Setting…',
};

export const deadLink = {
  documentTitle: 'Link no longer valid · Trips',
  title: 'That link is no longer valid.',
  claim: {
    why: 'It works once, for 7 days, and ends when a newer one is sent. Ask an owner of your agency to send it again.',
    way: 'Sign in',
  },
  reset: { why: 'It works once, for 60 minutes, and ends when a newer one is sent.', way: 'Send me a new link' },
};
