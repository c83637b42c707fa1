import { v7 as newId } from 'uuid';
import { countTry, countTryFrom } from '../agency/count-try.ts';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import { forgotPerAddressAMinute, forgotPerAddressAnHour, forgotPerIp } from '../agency/rate-limit.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { statement } from '../database/statement.ts';
import { followLinkRequests } from './follow-link-requests.ts';

/**
 * Forgot password, and "send me a new link". The answer is the same for every address, in text and in time: it is given
 * before anybody is looked up. RATE_LIMITED goes by IP, whatever the address.
 */
export async function requestLink({ app, ipAddress }: Context, slug: string, email: string): Promise<UserError | null> {
  const retryAt = await countTryFrom(app, forgotPerIp, ipAddress);
  if (retryAt) return tooMany(retryAt);
  const address = normalizeEmail(email);
  if (!address) return malformed;

  if (await mayAskFor(app, `${slug} ${address}`)) {
    await noteRequest(app.pool, { slug, id: newId(), email: address, now: app.clock.now() });
    app.underway.add(followLinkRequests(app));
  }
  return null;
}

/** An impatient second press in the same minute does not use up the hour. */
const mayAskFor = async (app: App, who: string): Promise<boolean> =>
  !(await countTry(app, forgotPerAddressAMinute, who)) && !(await countTry(app, forgotPerAddressAnHour, who));

const noteRequest = statement('note_link_request', (db, $: { slug: string; id: string; email: string; now: Date }) =>
  db
    .insertInto('link_request')
    .columns(['agency_id', 'id', 'email', 'requested_at'])
    .expression((values) =>
      values
        .selectFrom('agency')
        .where('agency.slug', '=', $.slug)
        .select((agency) => [
          'agency.id',
          agency.cast<string>(agency.val($.id), 'uuid').as('id'),
          agency.cast<string>(agency.val($.email), 'text').as('email'),
          agency.cast<Date>(agency.val($.now), 'timestamptz').as('now'),
        ]),
    ),
);

const tooMany = (retryAt: Date): UserError => ({
  code: 'RATE_LIMITED',
  message: 'Too many links were asked for from here. Wait a minute, then try again.',
  retryAt: retryAt.toISOString(),
});

const malformed: UserError = {
  code: 'EMAIL_INVALID',
  message: 'That is not an email address. Check it for typing errors.',
  path: ['email'],
};
