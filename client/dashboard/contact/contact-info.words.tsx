import type { ReactNode } from 'react';

export const words = {
  fields: { firstName: 'First name', lastName: 'Last name', email: 'Email', phone: 'Phone' },
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved',
  savedAndEnded: (address: ReactNode) => <>Saved. The link that went to {address} has ended.</>,
  invite: 'Send a new one in the Access tab',
  noAnswer: 'The server didn’t answer, so we can’t say whether it was saved. Check your connection, then save again.',
  /** What another email does to access, before it is saved. */
  warnings: {
    endsLink: (address: ReactNode) => <>Saving ends the link that went to {address}. Resend the invite afterwards.</>,
    signInStays: (name: string, address: ReactNode) => (
      <>
        {name} keeps signing in with {address}; a password reset that is out stops working. To change the sign-in:
        Disable access, then Reactivate & reinvite.
      </>
    ),
    signInStaysDisabled: (name: string, address: ReactNode) => (
      <>
        Re-enable only lets {name} sign in with {address}, as before. Reactivate & reinvite takes the new email.
      </>
    ),
  },
};
