import type { Action } from './refusal.model.ts';

const fieldOf = (action: Action) =>
  `portalAccount${action.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase())}`;

/** What is asked of the API: the answer to a mutation is at `outcome`. */
export const requests = {
  act: (action: Action) => `mutation ($contactId: ID!) {
    outcome: ${fieldOf(action)}(contactId: $contactId) {
      delivery { purpose to } errors { code retryAt clash { id } }
    }
  }`,
  editEmail: `mutation ($id: ID!, $email: String) {
    outcome: contactUpdate(id: $id, input: { email: $email }) { errors { code } }
  }`,
  claim: `mutation ($slug: String!, $token: String!, $password: String!) {
    outcome: portalClaim(slug: $slug, token: $token, password: $password) { viewer { id } errors { code retryAt } }
  }`,
  reset: `mutation ($slug: String!, $token: String!, $password: String!) {
    outcome: portalResetPassword(slug: $slug, token: $token, password: $password) { errors { code retryAt } }
  }`,
  signIn: `mutation ($slug: String!, $email: String!, $password: String!) {
    outcome: portalSignIn(slug: $slug, email: $email, password: $password) { viewer { id } errors { code retryAt } }
  }`,
  signOut: 'mutation { outcome: portalSignOut { signedOut } }',
  lookIn: '{ viewer: portalViewer { id } }',
  forgot: `mutation ($slug: String!, $email: String!) {
    outcome: portalRequestLink(slug: $slug, email: $email) { errors { code retryAt } }
  }`,
};
