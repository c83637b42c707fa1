import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { NIL } from 'uuid';
import { agencyCredential } from '../agency/agency-credential.ts';
import { For } from '../agency/audience.ts';
import { isInstant } from '../agency/calendar.rules.ts';
import { isId, isText, pageOf, pageSize, readCursor, writeCursor } from '../agency/page.rules.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { portalAccountStates } from './access.rules.ts';
import type { PortalAccount } from './portal-account.type.ts';
import { rollUpPage, rollUpSearch } from './roll-up.read.ts';
import { PortalAccountConnection, PortalAccountCounts, PortalAccountFilter } from './roll-up.type.ts';
import { rollUpCount, rollUpCounts } from './roll-up-counts.read.ts';

/** Of a cursor: it is past those that need attention. */
const inOrder = '-infinity';
const start = {
  ...{ troubleAt: 'infinity', troubleLast: '', troubleFirst: '', troubleId: NIL as string },
  ...{ afterLast: '', afterFirst: '', afterId: NIL as string },
};

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
    const place = after ? placeAfter(after) : start;
    const read = caller.search ? rollUpSearch : rollUpPage;
    const [page] = await read(context.app.pool, { ...caller, ...place, limit: pageSize(first) + 1 });
    if (!page) throw unauthenticated();
    const placeOf = new Map(page.rows.map((row) => [row.account as object, row]));
    const cursorOf = (account: object) => {
      const row = placeOf.get(account);
      const at = row?.at ? new Date(row.at).toISOString() : inOrder;
      return writeCursor(at, row?.lastName ?? '', row?.firstName ?? '', row?.id ?? '');
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

/** Throws BAD_USER_INPUT for what is no cursor of the roll-up. */
function placeAfter(cursor: string): typeof start {
  const [at = '', last = '', first = '', id = ''] = readCursor(cursor, isTrouble, isText, isText, isId);
  return at === inOrder
    ? { ...start, troubleAt: at, afterLast: last, afterFirst: first, afterId: id }
    : { ...start, troubleAt: at, troubleLast: last, troubleFirst: first, troubleId: id };
}

const isTrouble = (value: string) => value === inOrder || isInstant(value);
