import type { Browser } from './browser.ts';

export interface Walk {
  email?: string;
  /** False: the agent unticks that we may send. */
  send?: boolean;
  decision?: 'allow' | 'deny';
}

const sendScope = 'https://www.googleapis.com/auth/gmail.send';
const addressScope = 'https://www.googleapis.com/auth/userinfo.email';

/** Google's consent page for the agent of a browser. */
export async function askForConsent(browser: Browser): Promise<URL> {
  const { data } = await browser.ask(`mutation { gmailConnect { authorizationUrl errors { code message } } }`);
  return new URL(data.gmailConnect.authorizationUrl);
}

/** Decides on Google's consent page, in no particular browser; the address that Google then sends the agent back to. */
export async function decide(
  consentPage: URL,
  { email = 'pat@gmail.example', send = true, decision = 'allow' }: Walk = {},
): Promise<string> {
  const form = new URLSearchParams({ email, decision, [`scope:${addressScope}`]: '1' });
  if (send) form.set(`scope:${sendScope}`, '1');
  const answer = await fetch(consentPage, { method: 'POST', body: form, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

/** Walks an agent from the settings to Google and back; the address at which that ends. */
export async function walkConsent(browser: Browser, walk: Walk = {}): Promise<string | null> {
  const back = await decide(await askForConsent(browser), walk);
  return (await browser.visit(back)).headers.get('location');
}
