import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { agencyCredential } from '../agency/agency-credential.ts';
import { For } from '../agency/audience.ts';
import { pageOf, pageSize } from '../agency/page.rules.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { portalAccountStates } from './access.rules.ts';
import type { PortalAccount } from './portal-account.type.ts';
import { rollUpPage, rollUpSearch } from './roll-up.read.ts';
import { cursorOf, type Place, placeAfter, type RollUpOrder } from './roll-up.rules.ts';
import {
  PortalAccountConnection,
  PortalAccountCounts,
  PortalAccountFilter,
  PortalAccountOrder,
} from './roll-up.type.ts';
import { rollUpCount, rollUpCounts, rollUpCountsFound } from './roll-up-counts.read.ts';

const allButNone = portalAccountStates.filter((state) => state !== 'NONE');

@Resolver()
export class RollUpResolver {
  @For('agency')
  @Query(() => PortalAccountConnection, {
    description:
      'The roll-up: who has portal access, who was invited, whose invite expired or bounced. Without states: all but NONE. Needs-attention first, unless ordered otherwise.',
  })
  async portalAccounts(
    @Arg('filter', () => PortalAccountFilter, { nullable: true }) filter: PortalAccountFilter | null,
    @Arg('first', () => Int, { defaultValue: 25, description: '1–100, else BAD_USER_INPUT.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'An endCursor of the same order.' }) after:
      | string
      | null,
    @Arg('orderBy', () => PortalAccountOrder, { defaultValue: 'ATTENTION' }) order: RollUpOrder,
    @Ctx() context: Context,
  ) {
    const caller = {
      ...agencyCredential(context),
      states: [...new Set(filter?.states ?? allButNone)],
      search: filter?.search?.trim() || null,
      inviteExpired: filter?.inviteExpired ?? null,
      deliveryProblem: filter?.deliveryProblem ?? null,
      needsAttention: filter?.needsAttention ?? null,
    };
    const place = placeAfter(after);
    const read = caller.search ? rollUpSearch : rollUpPage;
    const [page] = await read(context.app.pool, { ...caller, ...place, order, limit: pageSize(first) + 1 });
    if (!page) throw unauthenticated();
    const placeOf = new Map(page.rows.map((row) => [row.account as object, row]));
    return pageOf(
      page.rows.map((row) => row.account as PortalAccount),
      { first, after },
      (account) => cursorOf(placeOf.get(account) as Place),
      async () => {
        const [counted] = await rollUpCount(context.app.pool, caller);
        return Number(counted?.count ?? 0);
      },
    );
  }

  @For('agency')
  @Query(() => PortalAccountCounts, { description: 'For the filters of the roll-up, beside a search or without one.' })
  async portalAccountCounts(
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() context: Context,
  ) {
    const { pool } = context.app;
    const caller = { ...agencyCredential(context), search: search?.trim() || null };
    const [row] = await (caller.search ? rollUpCountsFound(pool, caller) : rollUpCounts(pool, caller));
    if (!row) throw unauthenticated();
    return row.counts;
  }
}
