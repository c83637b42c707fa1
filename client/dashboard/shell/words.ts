export const words = {
  product: 'Trips',
  skip: 'Skip to content',
  navigation: 'Main',
  accountOf: (name: string) => `Account of ${name}`,
  signOut: 'Sign out',
  signingOutFailed: 'You are still signed in: the server didn’t answer. Try again in a moment.',
  dismiss: 'Dismiss',
  needAttention: (count: number) => (count === 1 ? 'needs attention' : 'need attention'),
  notFound: {
    title: 'There is nothing at this address',
    text: 'It may be mistyped, or belong to another agency.',
    way: 'Go to trips',
  },
  failure: {
    title: 'This page didn’t load',
    text: 'Nothing you did is lost. Check your connection, then reload.',
    reload: 'Reload',
  },
};
