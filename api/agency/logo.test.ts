import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import type { GivenAgency } from '../testing/given-agency.ts';
import { useWorld } from '../testing/world.ts';
import { removeUnsavedLogos } from './remove-unsaved-logos.ts';
import { largestLogo } from './upload-logo.ts';

const world = useWorld();
const day = 24 * 3_600_000;

const picture = (width = 90, height = 60, background = '#9b1b5a') =>
  sharp({ create: { width, height, channels: 3, background } });
const png = () => picture().png().toBuffer();
/** Many pixels in few bytes. */
const flat = (width: number, height: number) =>
  picture(width, height).toColourspace('b-w').png({ compressionLevel: 9 }).toBuffer();

const upload = (browser: Browser, bytes: Buffer, headers: Record<string, string> = {}) =>
  browser.send('/uploads/logo', {
    method: 'POST',
    headers: { 'content-type': 'image/png', ...headers },
    body: new Uint8Array(bytes),
  });

/** Uploads as the agent; the address that it can be seen at. */
async function uploaded({ browser }: GivenAgency, bytes: Buffer): Promise<string> {
  const answer = await (await upload(browser, bytes)).json();
  expect(answer.errors).toEqual([]);
  return answer.logoUrl;
}

const download = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());

async function save(agency: GivenAgency, logoUrl: string | null) {
  const { data } = await agency.ask(
    `mutation ($input: BrandingInput!) { agencyUpdateBranding(input: $input) {
      agency { branding { logoUrl } } errors { code path message }
    } }`,
    { input: { logoUrl } },
  );
  return data.agencyUpdateBranding;
}

describe('an uploaded logo', () => {
  test('is served for good under the hash of its content, to anybody, as a picture and nothing else', async () => {
    const agency = await world.agency();
    const logoUrl = await uploaded(agency, await png());
    expect(logoUrl).toMatch(new RegExp(`^${world.url}/logos/[0-9a-f]{64}$`));
    const { status, headers } = await fetch(logoUrl);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(await download(logoUrl)).metadata()).toMatchObject({ format: 'png', width: 90, height: 60 });
  });

  test('saved with the branding, it is in the mails and on the portal pages', async () => {
    const agency = await world.agency();
    const logoUrl = await uploaded(agency, await png());
    expect(await save(agency, logoUrl)).toEqual({ agency: { branding: { logoUrl } }, errors: [] });
    const contact = await (await agency.contact()).invited();
    expect(contact.mails()[0]?.html).toContain(`src="${logoUrl}"`);
    const portal = 'query ($slug: String!) { portalAgency(slug: $slug) { branding { logoUrl } } }';
    const { data } = await world.browser().ask(portal, { slug: agency.facts.slug });
    expect(data.portalAgency.branding.logoUrl).toBe(logoUrl);
  });

  test('stays where mails show it after another has taken its place; one that was never saved goes after a day', async () => {
    const agency = await world.agency();
    const first = await uploaded(agency, await png());
    await save(agency, first);
    await save(agency, null);
    const unsaved = await uploaded(agency, await picture(30, 30).png().toBuffer());
    world.clock.advance(day - 1);
    await removeUnsavedLogos(world.app);
    expect((await fetch(unsaved)).status).toBe(200);
    world.clock.advance(1);
    await removeUnsavedLogos(world.app);
    expect((await fetch(unsaved)).status).toBe(404);
    expect((await fetch(first)).status).toBe(200);
    await agency.signIn();
    expect(await save(agency, unsaved)).toMatchObject({
      agency: { branding: { logoUrl: null } },
      errors: [{ code: 'INVALID', path: ['input', 'logoUrl'] }],
    });
  });

  test('is the agency’s own: another one cannot save it, nor learn whether there is one', async () => {
    const [one, other] = [await world.agency(), await world.agency()];
    const logoUrl = await uploaded(one, await png());
    const answer = await save(other, logoUrl);
    expect(answer).toEqual(await save(other, `${world.url}/logos/${'0'.repeat(64)}`));
    expect(answer).toMatchObject({ agency: { branding: { logoUrl: null } }, errors: [{ code: 'INVALID' }] });
  });

  test('uploaded twice is one, and stays saved', async () => {
    const agency = await world.agency();
    const logoUrl = await uploaded(agency, await png());
    await save(agency, logoUrl);
    expect(await uploaded(agency, await png())).toBe(logoUrl);
    world.clock.advance(2 * day);
    await removeUnsavedLogos(world.app);
    expect((await fetch(logoUrl)).status).toBe(200);
  });
});

describe('security 22: a logo is drawn anew', () => {
  test('of a picture with a camera’s notes and a script at its end, the pixels come out and nothing else', async () => {
    const agency = await world.agency();
    const noted = await picture()
      .jpeg()
      .withExif({ IFD0: { Copyright: 'canary of the camera' } })
      .toBuffer();
    const bytes = Buffer.concat([noted, Buffer.from('<script>canary at the end</script>')]);
    expect(bytes.includes('canary of the camera')).toBe(true);
    const drawn = await download(await uploaded(agency, bytes));
    expect(drawn.includes('canary')).toBe(false);
    expect((await sharp(drawn).metadata()).exif).toBeUndefined();
  });

  test('a phone’s picture stands upright without its notes', async () => {
    const agency = await world.agency();
    const turned = await picture(90, 60).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const drawn = await sharp(await download(await uploaded(agency, turned))).metadata();
    expect([drawn.width, drawn.height, drawn.orientation]).toEqual([60, 90, undefined]);
  });

  test('a printer’s JPEG comes out in the colours of screens', async () => {
    const agency = await world.agency();
    const cmyk = await picture().toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const drawn = await sharp(await download(await uploaded(agency, cmyk))).metadata();
    expect([drawn.format, drawn.space]).toEqual(['jpeg', 'srgb']);
  });

  test('of an animated PNG the first picture is left', async () => {
    const agency = await world.agency();
    const animated = withAnimation(await png());
    expect(animated.includes('acTL')).toBe(true);
    expect((await download(await uploaded(agency, animated))).includes('acTL')).toBe(false);
  });

  test('16 million pixels are taken', async () => {
    const agency = await world.agency();
    const drawn = await download(await uploaded(agency, await flat(4_000, 4_000)));
    expect((await sharp(drawn).metadata()).width).toBe(240);
  });

  test('transparency stays; a large one is made as small as mails need it', async () => {
    const agency = await world.agency();
    const large = await sharp({ create: { width: 3000, height: 1500, channels: 4, background: '#9b1b5a80' } })
      .png()
      .toBuffer();
    const drawn = await sharp(await download(await uploaded(agency, large))).metadata();
    expect(drawn).toMatchObject({ width: 480, height: 240, hasAlpha: true });
  });
});

/** The chunk that makes a PNG an animated one: one frame of two. */
function withAnimation(still: Buffer): Buffer {
  const chunk = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
  const afterHeader = 8 + 25;
  return Buffer.concat([still.subarray(0, afterHeader), chunk, still.subarray(afterHeader)]);
}

describe('an upload is refused', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const bad: [string, () => Promise<Buffer>][] = [
    ['nothing', async () => Buffer.alloc(0)],
    ['text', async () => Buffer.from('no picture at all')],
    ['an SVG', async () => svg],
    ['a WebP', () => picture().webp().toBuffer()],
    ['a GIF', () => picture().gif().toBuffer()],
    ['a PNG’s first bytes and then an SVG', async () => Buffer.concat([(await png()).subarray(0, 8), svg])],
    ['half a PNG', async () => (await noise('png')).subarray(0, 9_000)],
    ['half a JPEG', async () => (await noise('jpeg')).subarray(0, 3_000)],
    ['few bytes that unfold into more than 16 million pixels', () => flat(4_001, 4_000)],
  ];
  test.each(bad)('%s: no picture, with the next step', async (_, bytes) => {
    const { browser } = await world.agency();
    const response = await upload(browser, await bytes());
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      logoUrl: null,
      errors: [{ code: 'INVALID', message: expect.stringContaining('Save it as a PNG') }],
    });
  });

  const judge = async (response: Response) => {
    const { errors } = await response.json();
    expect(errors).toEqual([{ message: expect.any(String), extensions: { code: expect.any(String) } }]);
    return `${response.status} ${errors[0].extensions.code}`;
  };

  test('over 200 kB: 413, said in words; at it, it is looked at', async () => {
    const { browser } = await world.agency();
    const tooLarge = await upload(browser, Buffer.alloc(largestLogo + 1));
    expect(await tooLarge.clone().text()).toContain('200 kB');
    expect(await judge(tooLarge)).toBe('413 BAD_USER_INPUT');
    expect((await upload(browser, Buffer.alloc(largestLogo))).status).toBe(422);
  });

  test.each(['image/svg+xml', 'image/webp', 'text/html', 'application/json', 'multipart/form-data; boundary=x'])(
    'as %s: 415',
    async (type) => {
      const { browser } = await world.agency();
      expect(await judge(await upload(browser, await png(), { 'content-type': type }))).toBe('415 BAD_USER_INPUT');
    },
  );

  test('from another page’s origin: 403; by nobody, a client, or a session that has ended: 401', async () => {
    const agency = await world.agency();
    const foreign = { origin: 'https://evil.example' };
    expect(await judge(await upload(agency.browser, await png(), foreign))).toBe('403 FORBIDDEN');
    const client = await (await agency.contact()).enter();
    for (const browser of [world.browser(), client])
      expect(await judge(await upload(browser, await png()))).toBe('401 UNAUTHENTICATED');
    const cookies = new Map(agency.browser.cookies);
    await agency.ask('mutation { agentSignOut { signedOut } }');
    for (const [name, value] of cookies) agency.browser.cookies.set(name, value);
    expect(await judge(await upload(agency.browser, await png()))).toBe('401 UNAUTHENTICATED');
    const { rows } = await world.app.pool.query('select 1 from logo where agency_id = $1', [agency.facts.id]);
    expect(rows).toEqual([]);
  });

  test('after 30 in an hour, for this agency alone', async () => {
    const [busy, other] = [await world.agency(), await world.agency()];
    for (let n = 0; n < 30; n += 1) await upload(busy.browser, Buffer.alloc(1));
    const response = await upload(busy.browser, await png());
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ errors: [{ code: 'RATE_LIMITED', retryAt: expect.any(String) }] });
    expect((await upload(other.browser, await png())).status).toBe(200);
  });
});

/** A picture that is not small when it is packed. */
async function noise(format: 'png' | 'jpeg'): Promise<Buffer> {
  const noisy = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const create = { width: 120, height: 90, channels: 3 as const, background: '#000', noise: noisy };
  return sharp({ create }).toFormat(format).toBuffer();
}

test('an unknown or malformed address of a logo is not found, and kept by no cache', async () => {
  for (const hash of ['0'.repeat(64), 'nothing', '..%2f..%2fetc', '%00']) {
    const response = await fetch(`${world.url}/logos/${hash}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
  }
});
