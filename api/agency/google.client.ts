import { auth } from 'googleapis/build/src/apis/gmail/index.js';
import { type GoogleClient, scopes } from './google.rules.ts';

/** What an agent has granted on Google's consent page. */
export interface Grant {
  refreshToken: string;
  /** Those that were ticked. */
  scopes: string[];
  accessToken: string;
}

export interface Google {
  /** The consent page to send an agent to, and the verifier that the code which comes of it needs (PKCE). */
  prepareConsent(given: {
    state: string;
    redirectUri: string;
    loginHint: string | null;
  }): Promise<{ url: string; verifier: string }>;
  /** Exchanges the code that a consent gave. Throws when Google does not take it, or cannot be reached. */
  takeGrant(given: { code: string; verifier: string; redirectUri: string }): Promise<Grant>;
  /** The address that Google vouches for; null for none. Throws when Google cannot be reached. */
  readAddress(grant: Grant): Promise<string | null>;
  /** Ends a grant at Google. Throws when it does not. */
  revoke(refreshToken: string): Promise<void>;
}

// The package knows it by an enum that the modules of its APIs do not export.
const challengeMethod: object = { code_challenge_method: 'S256' };

/** Speaks to Google's sign-in by its own client. */
export function createGoogle({ clientId, clientSecret, hosts, timeoutSeconds = 10 }: GoogleClient): Google {
  return {
    async prepareConsent({ state, redirectUri, loginHint }) {
      const client = open();
      const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
      const url = client.generateAuthUrl({
        redirect_uri: redirectUri,
        scope: scopes,
        state,
        code_challenge: codeChallenge,
        ...challengeMethod,
        // A refresh token comes only with both.
        access_type: 'offline',
        prompt: 'consent',
        login_hint: loginHint ?? undefined,
      });
      return { url, verifier: codeVerifier };
    },
    async takeGrant({ code, verifier, redirectUri }) {
      const { tokens } = await open().getToken({ code, codeVerifier: verifier, redirect_uri: redirectUri });
      if (!tokens.refresh_token || !tokens.access_token) throw new Error('Google gave no refresh token.');
      return {
        refreshToken: tokens.refresh_token,
        scopes: tokens.scope?.split(' ') ?? [],
        accessToken: tokens.access_token,
      };
    },
    async readAddress({ accessToken }) {
      const client = open();
      client.setCredentials({ access_token: accessToken });
      const { data } = await client.request<{ email?: string; verified_email?: boolean }>({ url: hosts.userInfo });
      return data.verified_email && data.email ? data.email : null;
    },
    async revoke(refreshToken) {
      await open().revokeToken(refreshToken);
    },
  };

  /** A client for one errand, so that its time is limited as a whole, the package's retries included. */
  function open() {
    return new auth.OAuth2({
      clientId,
      clientSecret,
      endpoints: { oauth2AuthBaseUrl: hosts.consent, oauth2TokenUrl: hosts.token, oauth2RevokeUrl: hosts.revoke },
      transporterOptions: { signal: AbortSignal.timeout(timeoutSeconds * 1000), fetchImplementation: fetch },
    });
  }
}
