import type { App } from './app.ts';

/** A sign-in to the demo that works. */
export interface DemoSignIn {
  email: string;
  password: string;
  /** Of the agency. */
  slug: string;
}

/** Prints where everything is, as it is on this database. */
export async function announce({ config, pool }: App, demo: DemoSignIn[]): Promise<void> {
  const { appUrl, production, postmark, google } = config;
  const { rowCount: agencies } = await pool.query('select 1 from agency limit 1');
  const lines = [`Dashboard  ${appUrl}/trips`];
  if (!agencies)
    lines.push(
      '           Nobody can sign in yet. The first agency is made, beside this, by',
      '           npm run agency:create -- --name "…" --slug … --agent "…" --email … < password.txt',
    );
  lines.push(...demo.map(({ email, password }) => `           ${email}   ${password}   (demo)`));
  if (demo[0]) lines.push(`Portal     ${appUrl}/portal/${demo[0].slug}/login`);
  lines.push(
    postmark.serverToken
      ? `Mail       goes out through ${postmark.apiUrl}`
      : `Mail       ${appUrl}/dev/mailbox   nothing leaves this machine`,
  );
  if (!production) lines.push(`Explorer   ${appUrl}/dev/graphiql   the API, as whoever is signed in`);
  if (!google.clientId && !production) lines.push(`Gmail      ${appUrl}/dev/google   played by the sandbox`);
  if (!production) lines.push('Stop       Ctrl-C');
  console.log(`\n${lines.join('\n')}\n`);
}
