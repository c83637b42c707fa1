import { describe, expect, test } from 'vitest';
import { judgeAnswer, judgeFailure } from './postmark.rules.ts';

const secret = 'https://portal.example/claim/k7QxT2mWc9vLr4Hd';

describe('an answer', () => {
  test('counts as sent only when it is a receipt of Postmark', () => {
    expect(judgeAnswer({ ErrorCode: 0, MessageID: 'm1', Message: 'OK' })).toEqual({ kind: 'sent', messageId: 'm1' });
    for (const other of [
      '<html>',
      '',
      {},
      null,
      undefined,
      { ErrorCode: 0 },
      { MessageID: 'm1' },
      { ErrorCode: 0, MessageID: '' },
    ]) {
      expect(judgeAnswer(other)).toMatchObject({ kind: 'retry' });
    }
    expect(judgeAnswer({ ErrorCode: 406, MessageID: 'm1' })).toMatchObject({ kind: 'retry' });
  });
});

describe('a failure', () => {
  test.each([
    [0, 0, '', 'retry'],
    [408, 0, '', 'retry'],
    [429, 429, '', 'retry'],
    [500, 0, '', 'retry'],
    [502, 0, '', 'retry'],
    [503, 100, '', 'retry'],
    [401, 10, '', 'misconfigured'],
    [302, 0, '', 'misconfigured'],
    [400, 0, '', 'misconfigured'],
    [404, 0, '', 'misconfigured'],
    [422, 400, '', 'misconfigured'],
    [422, 401, '', 'misconfigured'],
    [422, 405, '', 'misconfigured'],
    [422, 412, '', 'misconfigured'],
    [422, 413, '', 'misconfigured'],
    [422, 300, "Invalid 'From' address: 'x@y.example' is not a verified sender signature.", 'misconfigured'],
    [422, 406, '', 'suppressed'],
    [422, 300, "Invalid 'To' address: 'ana'.", 'invalid-address'],
    [422, 300, "Error parsing 'To': Illegal email mailbox 'Invalid 'From'' in address.", 'invalid-address'],
    [422, 300, "Error parsing 'ReplyTo': Illegal email address 'x'.", 'rejected'],
    [422, 300, 'Zero recipients specified', 'rejected'],
    [422, 402, '', 'rejected'],
    [422, 0, '', 'rejected'],
  ])('of status %i, code %i, “%s” is: %s', (status, code, message, kind) => {
    const result = judgeFailure({ status, code, message });
    expect(result.kind === 'refused' ? result.reason : result.kind).toBe(kind);
  });

  test('never passes on what the provider said, which may quote the mail', () => {
    for (const status of [0, 401, 404, 422, 429, 503]) {
      for (const code of [0, 10, 300, 400, 405, 406, 411]) {
        expect(JSON.stringify(judgeFailure({ status, code, message: secret }))).not.toContain(secret);
      }
    }
  });
});
