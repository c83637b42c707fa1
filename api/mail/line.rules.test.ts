import fc from 'fast-check';
import addressparser from 'nodemailer/lib/addressparser';
import { describe, expect, test } from 'vitest';
import { cleanLine, writeMailbox } from './line.rules.ts';

describe('a line of text', () => {
  test('loses what controls a header or turns text around', () => {
    expect(cleanLine('Pride\r\nBcc: all@evil.example')).toBe('Pride Bcc: all@evil.example');
    expect(cleanLine(' a\u0000b\tc\u202egnp\u2066d\u2028e ')).toBe('a b c gnp d e');
    expect(cleanLine('half \ud83d of it')).toBe('half \ufffd of it');
  });

  test('holds no encoded word, which a mail program would decode into anything', () => {
    expect(cleanLine('=?utf-8?q?=0D=0ABcc:?=')).toBe('= ?utf-8?q?=0D=0ABcc:?=');
  });

  test('keeps letters of every script and joined emoji', () => {
    for (const text of ['Ñandú Viajes', 'סוכנות נסיעות', 'وكالة السفر', '旅行社', '👩‍🚀 Ana'])
      expect(cleanLine(text)).toBe(text);
  });
});

describe('a mailbox for a header', () => {
  test('quotes the name', () => {
    expect(writeMailbox('Pride Travelers', 'in@pt.example')).toBe('"Pride Travelers" <in@pt.example>');
    expect(writeMailbox('A "B" \\ C', 'in@pt.example')).toBe('"A \\"B\\" \\\\ C" <in@pt.example>');
  });

  test('is the bare address when nothing of the name is printable', () => {
    expect(writeMailbox('\u0000\r\n', 'in@pt.example')).toBe('in@pt.example');
  });

  test('is read as exactly one mailbox with our address, whatever the name', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'a, b@evil.example',
        '<b@evil.example>',
        '"',
        '\\',
        'x" <b@evil.example>, "',
        'Group: a@b.example;',
      ),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        const header = writeMailbox(name, 'in@pt.example');
        expect(header).not.toMatch(/\p{Cc}/u);
        expect(addressparser(header)).toMatchObject([{ address: 'in@pt.example' }]);
      }),
    );
  });

  test('stays short enough for a provider, without cutting a character in two', () => {
    const header = writeMailbox('🦜'.repeat(400), 'in@pt.example');
    expect(header.length).toBeLessThan(255);
    expect(header.isWellFormed()).toBe(true);
  });
});
