import { defineEntity, p } from '@mikro-orm/core';
import { appendOnly } from '../database/append-only.ts';
import { instant, references } from '../database/columns.ts';
import { loginEventKinds } from './login.rules.ts';
import { PortalAccount } from './portal-account.entity.ts';

/** What a client did, or tried, at the portal's door. Append-only. */
export const LoginEvent = defineEntity({
  name: 'LoginEvent',
  tableName: 'login_event',
  triggers: [appendOnly('login_event')],
  indexes: [{ name: 'login_event_of_account', properties: ['agencyId', 'contactId', 'occurredAt', 'id'] }],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    contactId: p.uuid(),
    kind: p.enum(loginEventKinds),
    occurredAt: instant(),
    ipAddress: p.text().nullable(),
    userAgent: p.text().nullable(),
    account: () => references(PortalAccount, 'agency_id', 'contact_id'),
  },
});
