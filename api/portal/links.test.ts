import { describe, expect, test } from 'vitest';
import { clientPassword, type GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

type Purpose = 'claim' | 'reset';
const given: Record<Purpose, () => Promise<GivenContact>> = {
  claim: async () => (await (await world.agency()).contact()).invited(),
  reset: async () => {
    const contact = await (await (await world.agency()).contact()).claimed();
    await contact.act('SEND_PASSWORD_RESET');
    return contact;
  },
};
const purposes = Object.keys(given) as Purpose[];
const consume = (purpose: Purpose, contact: GivenContact, token: string) =>
  purpose === 'claim' ? contact.claim(token, 'a wholly new one') : contact.reset('a wholly new one', token);

/** The whole answer, as it came over the wire. */
async function rawAnswer(purpose: Purpose, slug: string, token: string): Promise<string> {
  const query = {
    claim: `mutation ($slug: String!, $token: String!) { portalClaim(slug: $slug, token: $token, password: "a wholly new one") { viewer { id } errors { code message path retryAt } } }`,
    reset: `mutation ($slug: String!, $token: String!) { portalResetPassword(slug: $slug, token: $token, password: "a wholly new one") { passwordReset errors { code message path retryAt } } }`,
  }[purpose];
  const response = await world.browser().post(JSON.stringify({ query, variables: { slug, token } }));
  return `${response.status} ${response.headers.getSetCookie()} ${await response.text()}`;
}

describe.each(purposes)('a %s link', (purpose) => {
  test("under another agency's address is to the byte like a token that nobody knows", async () => {
    const contact = await given[purpose]();
    const other = await world.agency();
    const unknown = await rawAnswer(purpose, other.facts.slug, 'u'.repeat(43));
    expect(await rawAnswer(purpose, other.facts.slug, contact.token())).toBe(unknown);
    expect((await consume(purpose, contact, contact.token())).errors).toEqual([]);
  });

  test('does nothing of the other purpose', async () => {
    const contact = await given[purpose]();
    const before = await contact.account();
    const other = purpose === 'claim' ? 'reset' : 'claim';
    expect((await consume(other, contact, contact.token())).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
    expect(await contact.account()).toEqual(before);
    expect((await consume(purpose, contact, contact.token())).errors).toEqual([]);
  });

  test('is changed by nothing that its token is not: neither its letters nor what is around it', async () => {
    const contact = await given[purpose]();
    const token = contact.token();
    const flipped = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
    for (const altered of [flipped, token.toLowerCase(), token.slice(0, -1), `${token}=`, ` ${token}`, `${token}\n`])
      expect((await consume(purpose, contact, altered)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
    expect((await consume(purpose, contact, token)).errors).toEqual([]);
  });
});

describe('every earlier link is dead after', () => {
  const ends: Record<Purpose, Record<string, (contact: GivenContact) => Promise<unknown>>> = {
    claim: {
      'a resend': (contact) => contact.act('RESEND_INVITE'),
      'a cancellation': (contact) => contact.act('CANCEL_AND_DISABLE'),
      'a cancellation and Re-enable only': async (contact) => {
        await contact.act('CANCEL_AND_DISABLE');
        await contact.act('RE_ENABLE_ONLY');
      },
      'a cancellation and Reactivate & reinvite': async (contact) => {
        await contact.act('CANCEL_AND_DISABLE');
        await contact.act('REACTIVATE_AND_REINVITE');
      },
      'another email': (contact) => contact.edit({ email: 'other@example.com' }),
      'no email any more': (contact) => contact.edit({ email: '' }),
      'Forgot password': (contact) => contact.askForLink(),
      'its claim': (contact) => contact.claim(),
    },
    reset: {
      'a second reset mail': (contact) => contact.act('SEND_PASSWORD_RESET'),
      'Forgot password': (contact) => contact.askForLink(),
      'its reset': (contact) => contact.reset('four slower trains'),
      disabling: (contact) => contact.act('DISABLE_ACCESS'),
      'disabling and Re-enable only': async (contact) => {
        await contact.act('DISABLE_ACCESS');
        await contact.act('RE_ENABLE_ONLY');
      },
      'disabling and Reactivate & reinvite': async (contact) => {
        await contact.act('DISABLE_ACCESS');
        await contact.act('REACTIVATE_AND_REINVITE');
      },
      'disabling, Reactivate & reinvite, and the claim': async (contact) => {
        await contact.act('DISABLE_ACCESS');
        await contact.act('REACTIVATE_AND_REINVITE');
        await contact.claim();
      },
    },
  };
  const cases = purposes.flatMap((purpose) =>
    Object.entries(ends[purpose]).map(([what, end]) => [what, purpose, end] as const),
  );

  test.each(cases)('%s: a %s link', async (_, purpose, end) => {
    const contact = await given[purpose]();
    const token = contact.token();
    await end(contact);
    const before = await contact.account();
    expect((await consume(purpose, contact, token)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
    expect(await contact.account()).toEqual(before);
  });
});

describe('R17 the raw token exists in the mail alone', () => {
  /** Every value of every row, in the forms in which somebody who holds a dump could try it. */
  async function dump(): Promise<string[]> {
    const { pool } = world.app;
    const { rows: tables } = await pool.query(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const values = new Set<string>();
    for (const { name } of tables) {
      const { rows } = await pool.query(`select * from "${name}"`);
      for (const value of rows.flatMap((row) => Object.values(row)))
        for (const form of formsOf(value)) values.add(form);
    }
    return [...values];
  }

  function formsOf(value: unknown): string[] {
    if (Buffer.isBuffer(value))
      return [value.toString('base64url'), value.toString('base64'), value.toString('hex'), value.toString('latin1')];
    return value === null ? [] : [value instanceof Date ? value.toISOString() : String(value)];
  }

  test('the database holds no token, and nothing that it holds claims or resets anything', async () => {
    const contacts = [await given.claim(), await given.reset()] as const;
    const [claimToken, resetToken] = contacts.map((contact) => contact.token()) as [string, string];
    const values = await dump();
    expect(values.length).toBeGreaterThan(100);
    for (const token of [claimToken, resetToken])
      expect(values.filter((value) => value.includes(token) || value.includes(token.slice(0, 20)))).toEqual([]);

    const claimable = values.filter((value) => value.isWellFormed() && !value.includes('\0'));
    for (const [index, contact] of contacts.entries()) {
      const field = index === 0 ? 'claimLink' : 'resetLink';
      for (let from = 0; from < claimable.length; from += 40) {
        const links = claimable
          .slice(from, from + 40)
          .map((value, n) => `l${n}: ${field}(token: ${JSON.stringify(value)}) { email }`);
        const { data, errors } = await world
          .browser()
          .ask(`query ($slug: String!) { portalAgency(slug: $slug) { ${links.join('\n')} } }`, {
            slug: contact.agency.facts.slug,
          });
        expect(errors).toBeUndefined();
        expect(Object.values(data.portalAgency).filter(Boolean)).toEqual([]);
      }
    }
    expect((await contacts[0].claim(claimToken, clientPassword)).errors).toEqual([]);
    expect((await contacts[1].reset('four slower trains', resetToken)).errors).toEqual([]);
  });

  test('a mail that waits holds it sealed', async () => {
    world.postmark.fail({ kind: 'unavailable' });
    const contact = await (await world.agency()).contact();
    const { delivery } = await contact.act('SEND_INVITE');
    world.postmark.recover();
    expect(delivery.status).toBe('QUEUED');
    const { rows } = await world.app.pool.query('select sealed_link from email_delivery where id = $1', [delivery.id]);
    expect(rows[0].sealed_link.toString('latin1')).not.toMatch(/http|claim|portal/);
  });

  test.each(['SENT', 'FAILED', 'SUPERSEDED'] as const)('a mail that ends as %s has it erased', async (status) => {
    const contact = await (await world.agency()).contact();
    if (status === 'FAILED') world.postmark.suppress(contact.email);
    if (status === 'SUPERSEDED') world.postmark.fail({ kind: 'unavailable' });
    const { delivery } = await contact.act('SEND_INVITE');
    world.postmark.recover();
    if (status === 'SUPERSEDED') await contact.act('CANCEL_AND_DISABLE');
    const { rows } = await world.app.pool.query('select status, sealed_link from email_delivery where id = $1', [
      delivery.id,
    ]);
    expect(rows).toEqual([{ status, sealed_link: null }]);
  });
});
