import { createHmac, timingSafeEqual } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Context, SessionKind } from '../context.ts';
import { knownDeviceLasts } from './session.rules.ts';

/**
 * Against whom a failed sign-in counts: the account; or, apart from it, a device that the account has signed in on, so
 * that a stranger's guesses cannot keep its owner out.
 */
export function countsAgainst(context: Context, kind: SessionKind, account: string): string {
  const [id = '', until = '', signature = ''] = context.cookies.readDevice(kind)?.split('.') ?? [];
  const isKnown = isSame(signature, sign(context, account, id, until)) && Number(until) > context.now.getTime();
  return isKnown ? `${account} on ${id}` : account;
}

/** The device is known to be the account's from now on. Its mark works for this account alone, and cannot be made up. */
export function rememberDevice(context: Context, kind: SessionKind, account: string): void {
  const id = newId();
  const until = String(context.now.getTime() + knownDeviceLasts);
  context.cookies.keepDevice(kind, [id, until, sign(context, account, id, until)].join('.'));
}

const sign = ({ app }: Context, account: string, id: string, until: string) =>
  createHmac('sha256', app.config.appSecret).update(`known device\n${id}\n${until}\n${account}`).digest('base64url');

const isSame = (given: string, right: string) =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
