import { describe, expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const brand = `mutation ($input: BrandingInput!) { agencyUpdateBranding(input: $input) {
  agency { name timeZone branding { logoUrl brandColor } } errors { code path message }
} }`;
const settle = `mutation ($input: PortalSettingsInput!) { agencyUpdatePortalSettings(input: $input) {
  agency { portalSettings { autoInviteOnFirstShare } } errors { code }
} }`;

describe('R29 Settings → Client portal', () => {
  test('the auto-invite is off by default, on when saved, and kept when it is not given', async () => {
    const agency = await world.agency();
    const before = await agency.ask('{ agency { portalSettings { autoInviteOnFirstShare } } }');
    expect(before.data.agency.portalSettings.autoInviteOnFirstShare).toBe(false);
    const on = await agency.ask(settle, { input: { autoInviteOnFirstShare: true } });
    expect(on.data.agencyUpdatePortalSettings).toEqual({
      agency: { portalSettings: { autoInviteOnFirstShare: true } },
      errors: [],
    });
    const kept = await agency.ask(settle, { input: {} });
    expect(kept.data.agencyUpdatePortalSettings.agency.portalSettings.autoInviteOnFirstShare).toBe(true);
  });

  test('it is each agency’s own', async () => {
    const [one, other] = [await world.agency(), await world.agency()];
    await one.ask(settle, { input: { autoInviteOnFirstShare: true } });
    const { data } = await other.ask('{ agency { portalSettings { autoInviteOnFirstShare } } }');
    expect(data.agency.portalSettings.autoInviteOnFirstShare).toBe(false);
  });
});

describe('branding', () => {
  test('is changed as far as it is given; null clears logo and colour', async () => {
    const agency = await world.agency();
    const input = {
      name: ' Pride & Co ',
      logoUrl: 'https://cdn.example/logo.png',
      brandColor: '#9B1B5A',
      timeZone: 'Asia/Tokyo',
    };
    const { data } = await agency.ask(brand, { input });
    expect(data.agencyUpdateBranding).toEqual({
      agency: {
        name: 'Pride & Co',
        timeZone: 'Asia/Tokyo',
        branding: { logoUrl: 'https://cdn.example/logo.png', brandColor: '#9b1b5a' },
      },
      errors: [],
    });
    const cleared = await agency.ask(brand, { input: { logoUrl: null, brandColor: null } });
    expect(cleared.data.agencyUpdateBranding.agency).toMatchObject({
      name: 'Pride & Co',
      branding: { logoUrl: null, brandColor: '#3a4750' },
    });
  });

  test.each(['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires'])(
    '%s is a time zone',
    async (timeZone) => {
      const agency = await world.agency();
      const { data } = await agency.ask(brand, { input: { timeZone } });
      expect(data.agencyUpdateBranding).toMatchObject({ agency: { timeZone }, errors: [] });
    },
  );

  test.each([
    ['name', ''],
    ['name', null],
    ['name', 'x'.repeat(101)],
    ['name', 'Pride\r\nBcc: all@x.example'],
    ['logoUrl', 'http://cdn.example/logo.png'],
    ['logoUrl', 'data:image/png;base64,AAAA'],
    ['logoUrl', 'javascript:alert(1)'],
    ['logoUrl', 'file:///etc/passwd'],
    ['brandColor', 'red'],
    ['brandColor', '#12345'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', '+02:00'],
    ['timeZone', ''],
    ['timeZone', null],
  ])('%s may not be %j: it says so and changes nothing', async (field, value) => {
    const agency = await world.agency();
    const { data } = await agency.ask(brand, { input: { [field]: value } });
    expect(data.agencyUpdateBranding.errors).toMatchObject([{ code: 'INVALID', path: ['input', field] }]);
    expect(data.agencyUpdateBranding.agency).toMatchObject({ name: 'Pride Travelers', timeZone: 'Europe/Madrid' });
  });
});
