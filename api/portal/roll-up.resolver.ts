import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { NIL } from 'uuid';
import { agencyCredential } from '../agency/agency-credential.ts';
import { For } from '../agency/audience.ts';
import { isId, isRank, isText, pageOf, pageSize, readCursor, writeCursor } from '../agency/page.rules.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { portalAccountStates } from './access.rules.ts';
import type { PortalAccount } from './portal-account.type.ts';
import { rollUpPage, rollUpSearch } from './roll-up.read.ts';
import { PortalAccountConnection, PortalAccountCounts, PortalAccountFilter } from './roll-up.type.ts';
import { rollUpCount, rollUpCounts } from './roll-up-counts.read.ts';

const allButNone = portalAccountStates.filter((state) => state !== 'NONE');

@Resolver()
export class RollUpResolver {
  @For('agency')
  @Query(() => PortalAccountConnection, {
    description:
      'The roll-up: who has portal access, who was invited, whose invite expired or bounced. Without states: all but NONE. Needs-attention first.',
  })
  async portalAccounts(
    @Arg('filter', () => PortalAccountFilter, { nullable: true }) filter: PortalAccountFilter | null,
    @Arg('first', () => Int, { defaultValue: 25, description: '1–100, else BAD_USER_INPUT.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ) {
    const caller = {
      ...agencyCredential(context),
      states: [...(filter?.states ?? allButNone)],
      search: filter?.search?.trim() || null,
      inviteExpired: filter?.inviteExpired ?? null,
      deliveryProblem: filter?.deliveryProblem ?? null,
      needsAttention: filter?.needsAttention ?? null,
    };
    const [rank = '-1', afterLast = '', afterFirst = '', afterId = NIL] = after
      ? readCursor(after, isRank, isText, isText, isId)
      : [];
    const place = { afterRank: Number(rank), afterLast, afterFirst, afterId };
    const read = caller.search ? rollUpSearch : rollUpPage;
    const [page] = await read(context.app.pool, { ...caller, ...place, limit: pageSize(first) + 1 });
    if (!page) throw unauthenticated();
    const placeOf = new Map(page.rows.map((row) => [row.account as object, row]));
    const cursorOf = (account: object) => {
      const row = placeOf.get(account);
      return writeCursor(String(row?.rank), row?.lastName ?? '', row?.firstName ?? '', row?.id ?? '');
    };
    return pageOf(
      page.rows.map((row) => row.account as PortalAccount),
      { first, after },
      cursorOf,
      async () => {
        const [counted] = await rollUpCount(context.app.pool, caller);
        return Number(counted?.count ?? 0);
      },
    );
  }

  @For('agency')
  @Query(() => PortalAccountCounts, { description: 'For the filters of the roll-up.' })
  async portalAccountCounts(@Ctx() context: Context) {
    const [row] = await rollUpCounts(context.app.pool, agencyCredential(context));
    if (!row) throw unauthenticated();
    return row.counts;
  }
}
