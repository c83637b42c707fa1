import { Extensions } from 'type-graphql';

/** Whose a type or a root field is: the agency side's, the client side's, or both. `check-audiences.ts` keeps them apart. */
export type Audience = 'agency' | 'client' | 'anyone';

/** A type, or a root field that needs a session of its side: without one the whole request is UNAUTHENTICATED. */
export const For = (audience: Audience) => Extensions({ audience });

/** A root field that also answers who has no session: sign-in, sign-out, and "who am I". */
export const OpenTo = (audience: Audience) => Extensions({ audience, open: true });
