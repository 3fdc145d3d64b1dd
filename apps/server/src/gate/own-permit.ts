/** Permits that a client may look at and act on: its organisation's own, and the lender's all. */
import { sql } from 'kysely'
import type { Client } from '../house/state.ts'
import type { MatterState } from '../matters/state.ts'
import type { Database } from '../platform/database.ts'
import { ProblemError } from '../platform/problem.ts'
import type { Scope } from '../platform/scopes.ts'
import type { Seen } from '../record/reader.ts'
import { requireScope } from '../platform/router.ts'
import type { Permit } from './permit.ts'

/**
 * The matter that a permit belongs to.
 *
 * @throws {ProblemError} `not-found` where there is none, or none that the client may see
 */
export async function matterOfPermit(database: Database, id: string, client: Client): Promise<string> {
  const [matter] = await mattersOfPermits(database, [id], client)
  if (matter === undefined) throw noSuchPermit(id)
  return matter
}

/**
 * The matters that permits belong to, each once, in sorted order.
 *
 * @throws {ProblemError} `not-found` with the first that there is not, or that the client may not see
 */
export async function mattersOfPermits(
  database: Database,
  ids: readonly string[],
  { organisation }: Client,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; matter: string }>`
    select id, matter from permit
    where id = any(${ids}::text[]) and (organisation = ${organisation} or creditor = ${organisation})`.execute(
    database,
  )
  const known = new Set(rows.map((r) => r.id))
  const missing = ids.find((id) => !known.has(id))
  if (missing !== undefined) throw noSuchPermit(missing)
  return [...new Set(rows.map((r) => r.matter))].toSorted()
}

/** A permit with its matter, looked up under the lock. */
export function ownPermit(
  id: string,
  of: { readonly seen: Seen; readonly matter: string; readonly client: Client },
): { readonly state: MatterState; readonly permit: Permit } {
  const state = of.seen.matter(of.matter)
  const permit = state?.permits.get(id)
  if (!state || !permit) throw noSuchPermit(id)
  return { state, permit }
}

const noSuchPermit = (id: string): ProblemError =>
  new ProblemError('not-found', {
    en: `No permit \`${id}\` of yours is known here.`,
    zh: `没有属于贵方的许可 \`${id}\`。`,
  })

/**
 * The client, where its key has one of two scopes.
 *
 * @throws {ProblemError} `forbidden` otherwise
 */
export function requireEither(client: Client, one: Scope, other: Scope): void {
  if (!client.scopes.includes(other)) requireScope(client, one)
}
