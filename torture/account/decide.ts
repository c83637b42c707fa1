import type { Deed, Token } from './deed.ts';
import { type Model, personAt, stateOf } from './model.ts';
import { type Action, offered } from './refusal.model.ts';
import type { EmailChoice, LinkChoice, Step } from './steps.ts';

/** The addresses of a history: two differ in their case only. */
export const addressesOf = ({ facts: { slug } }: { facts: { slug: string } }): string[] =>
  ['ana', 'Ana', 'ben', 'both'].map((name) => `${name}@${slug}.example`);

export const emailOf = (choice: EmailChoice, addresses: string[]): string | null =>
  choice === 'malformed' ? 'not an address' : choice === null ? null : (addresses[choice] as string);

/** Says what a step is in this state of the model. */
export function decide(model: Model, step: Step, key: number, addresses: string[]): Deed {
  switch (step.kind) {
    case 'act': {
      const open = offered[stateOf(personAt(model, step.person))];
      const action = step.anyway ?? (open[step.nth % open.length] as Action);
      return { key, kind: 'act', person: step.person, action };
    }
    case 'edit email':
      return { ...step, key, email: emailOf(step.email, addresses) };
    case 'use link': {
      const { person, browser, link } = step;
      const token = tokenOf(model, person, link);
      const password = step.password === 'short' ? 'too short' : `quiet lantern river ${key}`;
      return { key, kind: pageOf(model, token, link === 'wrong page'), browser, token, password };
    }
    case 'sign in':
      return {
        key,
        kind: 'sign in',
        browser: step.browser,
        email: addressOf(model, step.person, addresses),
        password: passwordOf(model, step.person, step.password),
      };
    case 'forgot':
      return { key, kind: 'forgot', email: addressOf(model, step.person, addresses) };
    case 'bounce':
      return { key, kind: 'bounce', email: addresses[step.email] as string };
    default:
      return { ...step, key };
  }
}

function tokenOf(model: Model, person: number, choice: LinkChoice): Token {
  if (choice === 'foreign' || choice === 'made up') return choice;
  const mailed = [...model.links.keys()].filter(
    (place) => model.links[place]?.mailed && model.links[place].person === person,
  );
  return mailed.at(choice === 'older' ? -2 : -1) ?? 'made up';
}

/** The page that the link of a mail leads to, or the other one. */
function pageOf(model: Model, token: Token, isWrong: boolean): 'claim' | 'reset' {
  const kind = typeof token === 'number' ? model.links[token]?.kind : 'CLAIM';
  return (kind === 'RESET') === isWrong ? 'claim' : 'reset';
}

/** The one that signs in, else the one on file, else nobody's. */
const addressOf = (model: Model, person: number, addresses: string[]): string => {
  const { account, email } = personAt(model, person);
  const address = account?.email ?? email;
  return address?.includes('@') ? address : (addresses[3] as string);
};

function passwordOf(model: Model, person: number, choice: 'right' | 'old' | 'wrong'): string {
  const { account } = personAt(model, person);
  if (choice === 'wrong') return 'nobody ever chose this';
  return (choice === 'right' ? account?.password : account?.formerPasswords.at(-1)) ?? 'nobody ever chose this';
}
