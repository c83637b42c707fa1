import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createGoogleSandbox } from './google.sandbox.ts';
import { type Mailbox, openMailbox, type ReceivedMail } from './mailbox.ts';
import { createPostmarkSandbox } from './postmark.sandbox.ts';
import { sandbox } from './sandbox.ts';

const link = 'http://localhost:4000/portal/pride-travelers/claim/k7QxT2mWc9vLr4Hd';

const invite: ReceivedMail = {
  id: '0bb37e5b-724f-49f9-82c3-809f9b834bd6',
  receivedAt: '2026-11-20T08:12:00.000Z',
  provider: 'POSTMARK',
  from: '"Pride Travelers" <invites@localhost>',
  to: 'ana@ruizfamily.example',
  replyTo: 'pat@pridetravelers.example',
  subject: 'Your page is ready',
  html: `<p>Hello <a href="${link}">there</a></p>`,
  text: `Choose your password:\n${link}\n\nPat`,
};

const webhook = { url: '', password: 'the webhook' };

async function open(mails: ReceivedMail[] = [invite]) {
  const mailbox: Mailbox = openMailbox();
  for (const mail of mails) mailbox.add(mail);
  const server = Fastify();
  // What the product's own server sets, and the mail's pages must replace.
  await server.register(helmet, { contentSecurityPolicy: { directives: { 'default-src': ["'none'"] } } });
  const postmark = createPostmarkSandbox(mailbox, 'token');
  const google = createGoogleSandbox(mailbox, { clientId: 'id', clientSecret: 'secret' });
  await server.register(sandbox, { prefix: '/dev', mailbox, postmark, google, webhook });
  return { mailbox, server, postmark, google, read: async (url: string) => server.inject({ url }) };
}

describe('the mailbox page', () => {
  test('says what to do while there is no mail', async () => {
    const { read } = await open([]);
    const page = await read('/dev/mailbox');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Nothing was sent yet.');
  });

  test('lists each mail with its subject, sender and reader, and leads to it', async () => {
    const { read } = await open();
    const page = await read('/dev/mailbox');
    expect(page.body).toContain(`<a class="subject" href="/dev/mailbox/${invite.id}">Your page is ready</a>`);
    expect(page.body).toContain('&quot;Pride Travelers&quot; &lt;invites@localhost&gt;');
    expect(page.body).toContain('ana@ruizfamily.example');
  });

  test('says what is chosen to go wrong at a provider, and where that is changed', async () => {
    const { read, postmark, google } = await open();
    expect((await read('/dev/mailbox')).body).not.toContain('Change it');
    postmark.fail({ kind: 'unavailable' });
    google.fail('policy');
    const { body } = await read('/dev/mailbox');
    expect(body).toContain('Postmark is out of order (503). <a href="/dev/postmark">Change it</a>');
    expect(body).toContain('The administrator does not allow it (403). <a href="/dev/google">Change it</a>');
  });

  test('answers under the address with a slash at its end too', async () => {
    const { read } = await open();
    expect((await read('/dev/mailbox/')).statusCode).toBe(200);
  });

  test('brings its style, font and script from the same server', async () => {
    const { read } = await open();
    const files = { 'mailbox.css': 'text/css', 'mailbox.js': 'text/javascript', 'mailbox.woff2': 'font/woff2' };
    for (const [name, type] of Object.entries(files)) {
      const file = await read(`/dev/mailbox/${name}`);
      expect(file.statusCode).toBe(200);
      expect(file.headers['content-type']).toContain(type);
    }
  });
});

describe('the page of one mail', () => {
  test('shows its headers and its text part, and has its link ready to click', async () => {
    const { read } = await open();
    const { body } = await read(`/dev/mailbox/${invite.id}`);
    expect(body).toContain(`<a class="button" href="${link}">Open the claim link</a>`);
    expect(body).toContain('<dt>Reply-To</dt><dd>pat@pridetravelers.example</dd>');
    expect(body).toContain('<dt>To</dt><dd>ana@ruizfamily.example</dd>');
    expect(body).toContain('Postmark, played by the sandbox');
    expect(body).toContain(`<pre>Choose your password:\n${link}\n\nPat</pre>`);
  });

  test('knows a reset link from a claim link, and a mail that has neither', async () => {
    const reset = { ...invite, id: 'reset', text: invite.text.replace('/claim/', '/reset/') };
    const changed = { ...invite, id: 'changed', text: 'http://localhost:4000/portal/pride-travelers/login' };
    const { read } = await open([reset, changed]);
    expect((await read('/dev/mailbox/reset')).body).toContain('Open the reset link');
    expect((await read('/dev/mailbox/changed')).body).not.toContain('class="button"');
  });

  test('shows the mail as it looks in a frame that can run nothing', async () => {
    const { read } = await open();
    const page = await read(`/dev/mailbox/${invite.id}`);
    const frame = /<iframe[^>]*>/.exec(page.body)?.[0];
    expect(frame).toContain(`src="/dev/mailbox/${invite.id}/html"`);
    expect(frame).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const mail = await read(`/dev/mailbox/${invite.id}/html`);
    expect(mail.body).toBe(invite.html);
    expect(mail.headers['x-frame-options']).toBe('SAMEORIGIN');
    const policy = String(mail.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('script');
  });

  test('escapes whatever the mail holds', async () => {
    const evil = '"><script>alert(1)</script>';
    const { read } = await open([{ ...invite, subject: evil, from: evil, to: evil, replyTo: evil, text: evil }]);
    for (const url of ['/dev/mailbox', `/dev/mailbox/${invite.id}`]) {
      const { body } = await read(url);
      expect(body).toContain('&lt;script&gt;alert(1)');
      expect(body).not.toContain('<script>alert');
    }
  });

  test('never makes a link of what is no web address', async () => {
    const text = 'javascript:alert(1)//portal/pride-travelers/claim/x';
    const { read } = await open([{ ...invite, text }]);
    expect((await read(`/dev/mailbox/${invite.id}`)).body).not.toContain('href="javascript');
  });

  test('says so when there is no such mail', async () => {
    const { read } = await open();
    for (const url of ['/dev/mailbox/nope', '/dev/mailbox/nope/html', '/dev/mailbox/%3Cscript%3E']) {
      const page = await read(url);
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('No such email');
    }
  });

  test('runs under a policy of its own, is not stored and gives no referrer to the link it opens', async () => {
    const { read } = await open();
    const { headers } = await read(`/dev/mailbox/${invite.id}`);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('what Postmark reports of a mail', () => {
  async function openWithWebhook() {
    const posted: { authorization: string | undefined; body: Record<string, unknown> }[] = [];
    const ours = Fastify();
    ours.post('/webhooks/postmark', async ({ headers, body }) => {
      posted.push({ authorization: headers.authorization, body: body as Record<string, unknown> });
      return {};
    });
    webhook.url = `${await ours.listen({ host: '127.0.0.1', port: 0 })}/webhooks/postmark`;
    onTestFinished(() => ours.close());
    const opened = await open([{ ...invite, metadata: { delivery: 'ours' } }]);
    const report = (id: string, kind: string) =>
      opened.server.inject({
        method: 'POST',
        url: `/dev/mailbox/${id}/reports`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `report=${kind}`,
      });
    return { ...opened, posted, report };
  }

  test('is posted to our webhook with its password, and stands on the page of the mail', async () => {
    const { posted, report, read } = await openWithWebhook();
    const answer = await report(invite.id, 'HARD_BOUNCE');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/dev/mailbox/${invite.id}`]);
    expect(posted).toMatchObject([
      {
        authorization: `Basic ${Buffer.from('postmark:the webhook').toString('base64')}`,
        body: { RecordType: 'Bounce', Type: 'HardBounce', MessageID: invite.id, Metadata: { delivery: 'ours' } },
      },
    ]);
    expect((await read(`/dev/mailbox/${invite.id}`)).body).toContain('Our webhook took it.');
  });

  test('makes Postmark refuse the address from then on, until that is lifted', async () => {
    const { report, server } = await openWithWebhook();
    const send = async () =>
      (
        await server.inject({
          method: 'POST',
          url: '/dev/postmark/email',
          headers: { 'x-postmark-server-token': 'token' },
          payload: { From: 'a@x.example', To: invite.to, TextBody: 'Hello' },
        })
      ).json().ErrorCode;
    for (const kind of ['HARD_BOUNCE', 'SPAM_COMPLAINT', 'SUPPRESSED']) {
      await report(invite.id, kind);
      expect(await send()).toBe(406);
      await report(invite.id, 'LIFTED');
      expect(await send()).toBe(0);
    }
  });

  test('is nothing for a mail or a report that there is not', async () => {
    const { report, posted } = await openWithWebhook();
    for (const [id, kind] of [
      ['nope', 'DELIVERY'],
      [invite.id, 'constructor'],
      [invite.id, ''],
    ] as const)
      expect((await report(id, kind)).statusCode).toBe(404);
    expect(posted).toEqual([]);
  });

  test('cannot be chosen for a mail that went out from a Gmail', async () => {
    const { read } = await open([{ ...invite, provider: 'GMAIL' }]);
    const { body } = await read(`/dev/mailbox/${invite.id}`);
    expect(body).toContain('Gmail, played by the sandbox');
    expect(body).not.toContain('<form');
  });
});

describe("the sandbox's Postmark", () => {
  const message = { From: '"Pat, at Pride" <invites@localhost>', To: 'ana@ruizfamily.example', TextBody: 'Hello' };

  async function post(payload: object, token = 'token') {
    const { server, mailbox } = await open([]);
    const headers = { 'x-postmark-server-token': token };
    const answer = await server.inject({ method: 'POST', url: '/dev/postmark/email', headers, payload });
    return { status: answer.statusCode, body: answer.json(), mails: mailbox.list() };
  }

  test('takes a mail and answers with a receipt under whose id it can be read', async () => {
    const { status, body, mails } = await post({
      ...message,
      Subject: 'Hi',
      HtmlBody: '<p>Hello</p>',
      ReplyTo: 'p@x.example',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ To: message.To, ErrorCode: 0, Message: 'OK', MessageID: mails[0]?.id });
    expect(mails).toMatchObject([{ from: message.From, subject: 'Hi', html: '<p>Hello</p>', replyTo: 'p@x.example' }]);
  });

  test('wants its token', async () => {
    for (const token of ['', 'wrong']) {
      const { status, body, mails } = await post(message, token);
      expect([status, body.ErrorCode, mails]).toEqual([401, 10, []]);
    }
  });

  test.each([
    [{ To: 'ana' }, "Error parsing 'To': Illegal email address 'ana'. It must contain the '@' symbol."],
    [{ To: undefined }, "Error parsing 'To': Illegal email address ''. It must contain the '@' symbol."],
    [{ To: 'ana@x.example, bob@x.example' }, "Error parsing 'To'"],
    [{ To: 'äna@x.example' }, "Error parsing 'To': Illegal email mailbox 'äna'"],
    [{ To: 'ana@x_y.example' }, "Error parsing 'To': Illegal email domain 'x_y.example'"],
    [{ From: 'Pat, at Pride <invites@localhost>' }, "Error parsing 'From'"],
    [{ TextBody: '' }, 'Provide either email TextBody or HtmlBody or both.'],
  ])('refuses %j as Postmark does', async (change, words) => {
    const { status, body, mails } = await post({ ...message, ...change });
    expect([status, body.ErrorCode, mails]).toEqual([422, 300, []]);
    expect(body.Message).toContain(words);
  });
});

describe("the page of the sandbox's Postmark", () => {
  const message = { From: 'Pride <invites@localhost>', To: 'ana@ruizfamily.example', TextBody: 'Hello' };

  async function openPage() {
    const { server, read, mailbox } = await open([]);
    const choose = (fault: string) =>
      server.inject({
        method: 'POST',
        url: '/dev/postmark/fault',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ fault }).toString(),
      });
    const send = () =>
      server.inject({
        method: 'POST',
        url: '/dev/postmark/email',
        headers: { 'x-postmark-server-token': 'token' },
        payload: message,
      });
    return { choose, send, mailbox, page: async () => (await read('/dev/postmark')).body };
  }

  test.each([
    ['unavailable', 503, 100],
    ['rate-limited', 429, 429],
    ['unauthorized', 401, 10],
    ['suppressed', 422, 406],
  ])('lets one choose that every mail meets "%s", and shows that it is chosen', async (fault, status, code) => {
    const { choose, send, mailbox, page } = await openPage();
    expect(await page()).toContain('value="none" aria-pressed="true"');
    const answer = await choose(fault);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/dev/postmark']);
    expect(await page()).toContain(`value="${fault}" aria-pressed="true"`);
    const refused = await send();
    expect([refused.statusCode, refused.json().ErrorCode, mailbox.list()]).toEqual([status, code, []]);
    await choose('none');
    expect((await send()).json().ErrorCode).toBe(0);
  });

  test('lets one choose a stranger that answers', async () => {
    const { choose, send, mailbox } = await openPage();
    await choose('garbage');
    expect((await send()).headers['content-type']).toContain('text/html');
    expect(mailbox.list()).toEqual([]);
  });

  test.each(['garbled', 'constructor', ''])('refuses the fault %j, naming those that it knows', async (fault) => {
    const { choose, page } = await openPage();
    await choose('garbage');
    const answer = await choose(fault);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toMatch(/^“.*” is no fault that can be played\. Send one of: none, unavailable, /);
    expect(await page()).toContain('value="garbage" aria-pressed="true"');
  });
});
