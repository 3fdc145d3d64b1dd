/**
 * Lends connections of PostgreSQL that prepare what they are asked again and again: the server parses and plans such a
 * statement once a connection. A connection that cannot be trusted any more is not given back to the pool.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient, QueryResult } from 'pg'

/** Statements that are prepared at most: those beyond were put together for one request and will hardly come again. */
const MOST = 200

/** SQLSTATE of a statement that was prepared before its tables were changed (feature_not_supported). */
const PLAN_IS_OLD = '0A000'

/** A pool whose statements with parameters are prepared under names of their own. */
export function preparing(pool: Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST) return known
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
  return {
    options: pool.options,
    connect: async () => lent(await pool.connect(), nameOf),
    end: () => pool.end(),
  }
}

function lent(client: PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let isUsable = true
  const query = async (text: string, values: readonly unknown[] = []): Promise<QueryResult> => {
    const name = values.length === 0 ? undefined : nameOf(text)
    try {
      return await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
    } catch (error) {
      // without an SQLSTATE it was not the server that said so: an answer may still be under way on this connection
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!/^[0-9A-Z]{5}$/.test(code) || code === PLAN_IS_OLD) isUsable = false
      throw error
    }
  }
  const shown = { query, release: () => client.release(!isUsable), ...processOf(client) }
  // cursors, the other way to call `query`, are only used where the dialect is told of them
  return shown as unknown as PostgresPoolClient
}

const processOf = (client: PoolClient): { readonly processID?: unknown } =>
  'processID' in client ? { processID: client.processID } : {}
