import type { EntityManager, InferKyselyDB } from '@mikro-orm/postgresql';
import {
  type Compilable,
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely';
import type { Pool } from 'pg';
import type { entities } from './entities.ts';

/** The tables as the entities declare them: a renamed property breaks every statement that reads it. */
export type Tables = InferKyselyDB<(typeof entities)[number]>;
export type Db = Kysely<Tables>;

const builder: Db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

class Parameter {
  constructor(readonly name: string) {}
}

const parameters = new Proxy({}, { get: (_, name) => new Parameter(String(name)) });
const names = new Set<string>();

/**
 * One SQL statement: built and compiled once, when its module loads; run on the pool as a named prepared statement,
 * or inside the transaction that it is given. `build` must not branch on a parameter, which has no value yet.
 */
export function statement<P extends object, O>(name: string, build: (db: Db, $: P) => Compilable<O>) {
  if (names.has(name)) throw new Error(`Two statements are called ${name}.`);
  names.add(name);

  const { sql: text, parameters: found } = build(builder, parameters as P).compile();
  const valuesOf = (given: P) =>
    found.map((value) => (value instanceof Parameter ? given[value.name as keyof P] : value));

  return async (on: Pool | EntityManager, given: P): Promise<O[]> => {
    if (isPool(on)) return (await on.query({ name, text, values: valuesOf(given) })).rows;
    const transaction = on.getTransactionContext<Transaction<Tables>>();
    if (!transaction) throw new Error(`${name} was given an EntityManager outside a transaction.`);
    return (await transaction.executeQuery<O>(CompiledQuery.raw(text, valuesOf(given)))).rows;
  };
}

const isPool = (on: Pool | EntityManager): on is Pool => 'totalCount' in on;
