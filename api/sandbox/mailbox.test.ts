import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openMailbox, type ReceivedMail } from './mailbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

function makeMail(id: string): ReceivedMail {
  return {
    id,
    receivedAt: '2026-11-20T08:12:00.000Z',
    provider: 'POSTMARK',
    from: '"Pride Travelers" <invites@localhost>',
    to: 'ana@ruizfamily.example',
    replyTo: null,
    subject: `Subject of ${id}`,
    html: '<p>two\nlines</p>',
    text: 'two\nlines',
  };
}

describe('the mailbox', () => {
  test('lists the newest mail first and finds each by its id', () => {
    const mailbox = openMailbox();
    mailbox.add(makeMail('one'));
    mailbox.add(makeMail('two'));
    expect(mailbox.list().map((mail) => mail.id)).toEqual(['two', 'one']);
    expect(mailbox.find('one')).toEqual(makeMail('one'));
    expect(mailbox.find('three')).toBeUndefined();
  });

  test('with a file, keeps its mail over a restart', () => {
    const file = join(folder, 'deep', 'kept.jsonl');
    openMailbox(file).add(makeMail('one'));
    openMailbox(file).add(makeMail('two'));
    expect(openMailbox(file).list()).toEqual([makeMail('two'), makeMail('one')]);
  });

  test('holds live links, so nobody else may read the file', () => {
    const file = join(folder, 'private.jsonl');
    openMailbox(file).add(makeMail('one'));
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('survives a line that was cut off by a crash', () => {
    const file = join(folder, 'cut.jsonl');
    openMailbox(file).add(makeMail('one'));
    appendFileSync(file, '\n{"id":"half');
    openMailbox(file).add(makeMail('two'));
    expect(
      openMailbox(file)
        .list()
        .map((mail) => mail.id),
    ).toEqual(['two', 'one']);
  });

  test('keeps the newest 300, in memory as in the file', () => {
    const file = join(folder, 'full.jsonl');
    const mailbox = openMailbox(file);
    for (let i = 1; i <= 700; i++) mailbox.add(makeMail(`${i}`));
    for (const kept of [mailbox, openMailbox(file)]) {
      expect(kept.list()).toHaveLength(300);
      expect(kept.list()[0]?.id).toBe('700');
      expect(kept.list()[299]?.id).toBe('401');
      expect(kept.find('400')).toBeUndefined();
    }
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(700);
  });
});
