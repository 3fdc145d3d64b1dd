/** The database: PostgreSQL by its address, or PGlite in a folder or in memory, behind one Kysely. */
import { PGlite } from '@electric-sql/pglite'
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PGliteDialect,
  PostgresDialect,
} from 'kysely'
import pg from 'pg'
import { pgTypes, pgliteParsers } from './parsers.ts'
import { preparing } from './prepared.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/**
 * Where the data is. `folder` absent: PGlite in memory, gone with the process. `from`: what a folder that is not there
 * yet, or memory, begins with, an archive as PGlite writes it of a database; absent: an empty one that PGlite makes.
 */
export type Place =
  | { readonly kind: 'postgres'; readonly url: string; readonly connections: number }
  | { readonly kind: 'pglite'; readonly folder?: string; readonly from?: Blob }

/** An open database and how to close it. */
export interface Opened {
  readonly database: Database
  readonly close: () => Promise<void>
}

/** Opens a database; nothing is read yet from PostgreSQL. */
export function openDatabase(place: Place): Opened {
  if (place.kind === 'pglite') {
    const pglite = new PGlite({
      ...(place.folder === undefined ? {} : { dataDir: place.folder }),
      ...(place.from === undefined ? {} : { loadDataDir: place.from }),
      parsers: pgliteParsers,
    })
    const database = new Kysely<Tables>({ dialect: oneAtATime(new PGliteDialect({ pglite })) })
    return { database, close: () => database.destroy() }
  }
  const pool = new pg.Pool({
    connectionString: place.url,
    max: place.connections,
    connectionTimeoutMillis: 5000,
    // an answer that does not come is no permit: the caller is told, the transaction ends with its connection
    query_timeout: 15_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    types: pgTypes,
    application_name: 'forbear',
  })
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on('error', () => undefined)
  // nor may one that breaks while it is lent: its query fails, which is told to whoever waits for it
  pool.on('connect', (client) => client.on('error', () => undefined))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  return { database, close: () => database.destroy() }
}

/**
 * PGlite has one connection, and its dialect hands it to everybody at once: a query beside an open transaction would
 * run inside it, see what is not committed and be lost with it. Here each waits for its turn.
 */
function oneAtATime(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => queued(dialect.createDriver()),
  }
}

function queued(driver: Driver): Driver {
  let last: Promise<void> = Promise.resolve()
  const releases = new WeakMap<DatabaseConnection, () => void>()
  return {
    init: (options) => driver.init(options),
    acquireConnection: async (options) => {
      const before = last
      let release = (): void => undefined
      last = new Promise((resolve) => (release = resolve))
      await before
      const connection = await driver.acquireConnection(options)
      releases.set(connection, release)
      return connection
    },
    releaseConnection: async (connection, options) => {
      await driver.releaseConnection(connection, options)
      releases.get(connection)?.()
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: () => driver.destroy(),
  }
}
