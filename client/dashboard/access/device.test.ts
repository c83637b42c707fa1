import { describe, expect, it } from 'vitest';
import { describeDevice } from './device.ts';

const like = (system: string, rest: string) => `Mozilla/5.0 (${system}) ${rest}`;
const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device in words', () => {
  it.each([
    [
      'Safari on iPhone',
      like('iPhone; CPU iPhone OS 19_1 like Mac OS X', `${webkit} Version/19.1 Mobile/15E148 Safari/604.1`),
    ],
    ['Safari on iPad', like('iPad; CPU OS 17_4 like Mac OS X', `${webkit} Version/17.4 Mobile/15E148 Safari/604.1`)],
    ['Chrome on Mac', like('Macintosh; Intel Mac OS X 10_15_7', `${blink} Chrome/142.0.0.0 Safari/537.36`)],
    ['Chrome on Android', like('Linux; Android 14; SM-S918B', `${blink} Chrome/124.0.0.0 Mobile Safari/537.36`)],
    ['Edge on Windows', like('Windows NT 10.0; Win64; x64', `${blink} Chrome/124.0.0.0 Safari/537.36 Edg/124.0`)],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0'],
    ['Chrome on Chromebook', like('X11; CrOS x86_64 14541.0.0', `${blink} Chrome/124.0.0.0 Safari/537.36`)],
    [
      'Google app on iPhone',
      like('iPhone; CPU iPhone OS 17_4 like Mac OS X', `${webkit} GSA/310 Mobile/15E148 Safari/604.1`),
    ],
  ])('is "%s"', (words, userAgent) => {
    expect(describeDevice(userAgent)).toBe(words);
  });

  it.each([null, '', ' ', 'curl/8.0', 'x'.repeat(10_000)])(
    'is unknown where the browser says nothing of use',
    (userAgent) => {
      expect(describeDevice(userAgent)).toBe('Unknown device');
    },
  );
});
