import { Models } from 'postmark';
import { describe, expect, test } from 'vitest';
import { judgeBounce } from './postmark-bounce.rules.ts';

describe('R38 a bounce of Postmark', () => {
  test.each([
    ['HardBounce', 'came back', 'BOUNCE'],
    ['BadEmailAddress', 'came back', 'BOUNCE'],
    ['ManuallyDeactivated', 'by hand', 'MANUAL'],
    ['Blocked', 'refused it', null],
    ['DMARCPolicy', 'refused it', null],
    ['VirusNotification', 'virus', null],
    ['SpamNotification', 'for spam', null],
    ['ChallengeVerification', 'until its sender is confirmed', null],
  ])('%s: the mail is lost', (type, problem, suppresses) => {
    expect(judgeBounce(type, false)).toEqual({
      fate: 'BOUNCED',
      problem: expect.stringContaining(problem),
      suppresses,
    });
  });

  test.each([
    ['Transient', 'come late'],
    ['SoftBounce', 'come late'],
    ['DnsError', 'could not be found'],
    ['Unknown', 'may not have arrived'],
    ['not invented yet', 'may not have arrived'],
    ['constructor', 'may not have arrived'],
    [undefined, 'may not have arrived'],
  ])('%s: the mail may still come', (type, problem) => {
    expect(judgeBounce(type, false)).toEqual({
      fate: 'SENT',
      problem: expect.stringContaining(problem),
      suppresses: null,
    });
  });

  test.each([
    ['AutoResponder', null],
    ['Subscribe', null],
    ['Unsubscribe', expect.stringContaining('no more')],
    ['AddressChange', expect.stringContaining('new one')],
  ])('%s: the mail was answered, so it has arrived', (type, problem) => {
    expect(judgeBounce(type, false)).toEqual({ fate: 'DELIVERED', problem, suppresses: null });
  });

  test('that makes its address inactive stops mail there, whatever its type', () => {
    for (const type of Object.keys(Models.BounceType)) expect(judgeBounce(type, true).suppresses).not.toBeNull();
    expect(judgeBounce('Unsubscribe', true)).toMatchObject({ fate: 'DELIVERED', suppresses: 'UNSUBSCRIBE' });
    expect(judgeBounce('SoftBounce', 'true')).toMatchObject({ suppresses: null });
  });
});
