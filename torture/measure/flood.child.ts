import { setTimeout as sleep } from 'node:timers/promises';
import { Browser } from '../../api/testing/browser.ts';

/** A stuffing flood, in a process of its own: until its parent lets go, and then it tells what it was answered. */
const [url = '', slug = '', ...victims] = process.argv.slice(2);
const lanes = 64;

const query = `mutation ($slug: String!, $email: String!, $password: String!) {
  portalSignIn(slug: $slug, email: $email, password: $password) { errors { code } }
}`;
const answers: Record<string, number> = {};
let tries = 0;
let isOver = false;
process.once('message', () => {
  isOver = true;
});

await Promise.all(Array.from({ length: lanes }, flood));
process.send?.(answers, () => process.exit());

/** Each try from another address, at a victim's account or at one that does not exist. */
async function flood(): Promise<void> {
  while (!isOver) {
    tries += 1;
    const email = tries % 2 ? `nobody${tries}@${slug}.example` : victims[tries % victims.length];
    const from = `172.${(tries >> 16) & 255}.${(tries >> 8) & 255}.${tries & 255}`;
    const browser = new Browser(url, { 'x-forwarded-for': from });
    const { data, errors } = await browser.ask(query, { slug, email, password: `guess number ${tries}` });
    const code = errors?.[0]?.extensions.code ?? data.portalSignIn.errors[0].code;
    answers[code] = (answers[code] ?? 0) + 1;
    // Whoever is turned away comes back a little later.
    if (code === 'BUSY') await sleep(50);
  }
}
