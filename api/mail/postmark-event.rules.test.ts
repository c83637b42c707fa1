import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvent } from './postmark-event.rules.ts';

const metadata = { agency: '0198f0a2-0000-7000-8000-00000000000a', delivery: '0198f0a2-0000-7000-8000-000000000001' };
const message = { MessageID: '0bb37e5b-724f-49f9-82c3-809f9b834bd6', Metadata: metadata };

const now = new Date('2026-11-22T09:00:00.000Z');
const read = (event: object) => readEvent(event, now);

describe('R38 an event of Postmark', () => {
  test('names its message, and our delivery by what we told Postmark of it', () => {
    expect(read({ RecordType: 'Delivery', ...message })).toMatchObject({
      messageId: message.MessageID,
      delivery: { agencyId: metadata.agency, id: metadata.delivery },
    });
  });

  test('a complaint is one under both of its names', () => {
    const complaint = { fate: 'SPAM_COMPLAINT', suppresses: 'SPAM_COMPLAINT' };
    expect(read({ RecordType: 'SpamComplaint', ...message })).toMatchObject(complaint);
    expect(read({ RecordType: 'Bounce', ...message, Type: 'SpamComplaint', Inactive: true })).toMatchObject(complaint);
  });

  test.each([
    ['HardBounce', 'Recipient', 'BOUNCE'],
    ['SpamComplaint', 'Recipient', 'SPAM_COMPLAINT'],
    ['ManualSuppression', 'Recipient', 'UNSUBSCRIBE'],
    ['ManualSuppression', 'Customer', 'MANUAL'],
    ['ManualSuppression', 'Admin', 'MANUAL'],
    ['not invented yet', 'Customer', 'UNKNOWN'],
    [null, null, 'UNKNOWN'],
  ])('says why an address gets no more mail: %s of %s is %s', (SuppressionReason, Origin, reason) => {
    const event = { RecordType: 'SubscriptionChange', Recipient: 'ana@clients.example', SuppressSending: true };
    expect(read({ ...event, SuppressionReason, Origin })).toMatchObject({ lifted: false, reason });
  });

  test('another kind is nothing to us', () => {
    for (const RecordType of ['Open', 'Click', 'Inbound', undefined, 7, {}, 'constructor'])
      expect(read({ RecordType, ...message })).toBeNull();
  });

  test('is read without a fault, whatever its fields hold', () => {
    const kinds = fc.constantFrom('Delivery', 'Bounce', 'SpamComplaint', 'SubscriptionChange');
    const fields = fc.record(
      {
        MessageID: fc.anything(),
        Metadata: fc.anything(),
        Type: fc.anything(),
        BouncedAt: fc.anything(),
        Recipient: fc.anything(),
        SuppressSending: fc.anything(),
        ChangedAt: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(kinds, fields, (RecordType, given) => {
        const news = read({ RecordType, ...given });
        if (news?.kind === 'message') expect(news.messageId ?? 'none').toMatch(/^[\w-]+$/);
        expect(news?.at ?? new Date(0)).not.toEqual(new Date(Number.NaN));
      }),
      { numRuns: 500 },
    );
  });
});
