import { Extensions } from 'type-graphql';
import type { ApiScope } from './api-token.rules.ts';

/** Whose a type or a root field is: the agency side's, the client side's, or both. `check-audiences.ts` keeps them apart. */
export type Audience = 'agency' | 'client' | 'anyone';

/** What a partner tool's token needs for a root field; some are for agents only. */
export type Access = ApiScope | 'agents only';

/**
 * A type, or a root field that needs a session of its side: without one the whole request is UNAUTHENTICATED. A token
 * needs the scope: READ for a query that names none; a mutation that names none is for agents only.
 */
export const For = (audience: Audience, access?: Access) => Extensions({ audience, access });

/** A root field that also answers who has no session: sign-in, sign-out, and "who am I". */
export const OpenTo = (audience: Audience) => Extensions({ audience, open: true });
