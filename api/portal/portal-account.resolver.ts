import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../agency/connection.type.ts';
import { pagedLog } from '../agency/load-log.ts';
import type { Context } from '../context.ts';
import { EmailDeliveryConnection } from '../mail/email-delivery.type.ts';
import { DateTime } from '../scalars.ts';
import { availableActions, stateOf } from './access.rules.ts';
import {
  accountEventCounts,
  accountEventPages,
  deliveryCounts,
  deliveryPages,
  loginEventCounts,
  loginEventPages,
} from './account-log.read.ts';
import { diagnose } from './diagnosis.rules.ts';
import { InviteFinding } from './diagnosis.type.ts';
import { loadInviteFacts } from './load-invite-facts.ts';
import { LoginEventConnection } from './login-event.type.ts';
import { AvailableAction, PortalAccount, PortalAccountStateEnum } from './portal-account.type.ts';
import { PortalAccountEventConnection } from './portal-account-event.type.ts';

const loginEvents = pagedLog(loginEventPages, loginEventCounts, (event) => event.occurredAt);
const deliveries = pagedLog(deliveryPages, deliveryCounts, (delivery) => delivery.createdAt);
const accountEvents = pagedLog(accountEventPages, accountEventCounts, (event) => event.occurredAt);

/** What is computed from an account's facts, and the logs that are read when they are asked for. */
@Resolver(() => PortalAccount)
export class PortalAccountResolver {
  @FieldResolver(() => PortalAccountStateEnum)
  state(@Root() { facts }: PortalAccount) {
    return stateOf(facts);
  }

  @FieldResolver(() => [AvailableAction], {
    description:
      'What the Access tab offers now, in display order. A mutation succeeds only if its action is listed without a blocker.',
  })
  availableActions(@Root() { facts }: PortalAccount, @Ctx() { app, now }: Context) {
    return availableActions(facts, { now, cooldownSeconds: app.config.sendCooldownSeconds });
  }

  @FieldResolver(() => Boolean, { description: 'True while PENDING without a live claim link, whatever ended it.' })
  inviteExpired(@Root() { facts, inviteExpiresAt }: PortalAccount) {
    return stateOf(facts) === 'PENDING' && !inviteExpiresAt;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether mail is blocked to the contact's address, after an earlier bounce, complaint or block, and the account's mail would go there.",
  })
  emailSuppressed(@Root() { email, facts }: PortalAccount) {
    const goesThere = stateOf(facts) !== 'ACTIVE' || email === facts.contactEmailNormalized;
    return goesThere && facts.contactEmailSuppression !== null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When the standing password was first set. Null when there is none.',
  })
  claimedAt(@Root() { facts }: PortalAccount) {
    return facts.passwordSetAt;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Set while DISABLED.' })
  disabledAt(@Root() { facts }: PortalAccount) {
    return facts.disabledAt;
  }

  @FieldResolver(() => LoginEventConnection, { description: 'Newest first.' })
  loginEvents(@Root() account: PortalAccount, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return loginEvents(context, account.id, page);
  }

  @FieldResolver(() => EmailDeliveryConnection, { description: 'Newest first.' })
  deliveries(@Root() account: PortalAccount, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return deliveries(context, account.id, page);
  }

  @FieldResolver(() => PortalAccountEventConnection, {
    description: 'Every change, newest first. Append-only; outlives re-enabling.',
  })
  history(@Root() account: PortalAccount, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return accountEvents(context, account.id, page);
  }

  @FieldResolver(() => [InviteFinding], {
    description:
      'Why an invite may not have arrived, in the order to check, each with its remedy. Empty unless PENDING.',
  })
  async diagnosis(@Root() { id, facts, inviteExpiresAt }: PortalAccount, @Ctx() context: Context) {
    if (stateOf(facts) !== 'PENDING') return [];
    return diagnose({ ...facts, ...(await loadInviteFacts(context, id)), inviteExpiresAt });
  }
}
