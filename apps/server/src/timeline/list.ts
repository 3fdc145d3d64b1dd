/** Lists of matters: a lender's own, and those with debts placed with an agency. */
import { z } from '@hono/zod-openapi'
import { type Kysely, type Transaction, sql } from 'kysely'
import type { Client } from '../house/state.ts'
import type { Tables } from '../platform/tables.ts'
import type { Service } from '../service.ts'
import { cursorAfter, readCursor } from './cursor.ts'
import { asAgency } from './reading.ts'

/** A matter in a list. */
export const MatterSummary = z
  .object({
    id: z.string(),
    reference: z.string().optional(),
    creditor: z.string(),
    standing: z.enum(['lender', 'agency']).describe('How the one who asks stands to it.'),
    openedAt: z.string(),
    changedAt: z.string(),
    entries: z.int(),
  })
  .openapi('MatterSummary')

export type MatterSummary = z.infer<typeof MatterSummary>

export interface ListQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  /** Beginning of the lender's own number. */
  readonly reference?: string | undefined
  readonly person?: string | undefined
}

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly creditor: string
  readonly opened_at: Temporal.Instant
  readonly last_at: Temporal.Instant
  readonly entries: number
}

/** When the last one shown was opened, and its id. */
const Place = z.tuple([z.iso.datetime({ offset: true }), z.string().max(200)])

/** A page of the matters that a client may see, oldest first. */
export async function listMatters(
  service: Service,
  client: Client,
  query: ListQuery,
): Promise<{ items: MatterSummary[]; hasMore: boolean; cursor?: string }> {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, Place)
  const at = await service.reader.read([], (seen) => seen.at)
  const agency = client.organisation
  const own = await rowsOf(service.database, query, { after, creditor: agency })
  const placed = await asAgency(service, { agency, at }, (tx) =>
    rowsOf(tx, query, { after, creditor: undefined }),
  )
  const rows = [...new Map([...placed, ...own].map((row) => [row.id, row])).values()].toSorted(
    (a, b) => Temporal.Instant.compare(a.opened_at, b.opened_at) || (a.id < b.id ? -1 : 1),
  )
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  const hasMore = rows.length > shown.length
  return {
    items: shown.map(
      ({ id, reference, creditor, opened_at, last_at, entries }): MatterSummary => ({
        id,
        ...(reference === null ? {} : { reference }),
        creditor,
        standing: creditor === agency ? 'lender' : 'agency',
        openedAt: opened_at.toString(),
        changedAt: last_at.toString(),
        entries,
      }),
    ),
    hasMore,
    ...(hasMore && last ? { cursor: cursorAfter([last.opened_at.toString(), last.id]) } : {}),
  }
}

/** Matters of a creditor; without one, those with placements that the reader's role sees. */
async function rowsOf(
  database: Kysely<Tables> | Transaction<Tables>,
  { limit, reference, person }: ListQuery,
  of: { readonly after: readonly [string, string] | undefined; readonly creditor: string | undefined },
): Promise<readonly Row[]> {
  const { after, creditor } = of
  const conditions = [
    creditor === undefined ? sql`m.id in (select p.matter from placement p)` : sql`m.creditor = ${creditor}`,
    ...(after === undefined ? [] : [sql`(m.opened_at, m.id) > (${after[0]}::timestamptz, ${after[1]})`]),
    ...(reference === undefined ? [] : [sql`starts_with(m.reference, ${reference})`]),
    ...(person === undefined
      ? []
      : [sql`exists (select from link l where l.matter = m.id and l.key = ${person})`]),
  ]
  const { rows } = await sql<Row>`
    select m.id, m.reference, m.creditor, m.opened_at, c.last_at, c.entries
    from matter m join chain c on c.id = m.id
    where ${sql.join(conditions, sql` and `)}
    order by m.opened_at, m.id limit ${limit + 1}`.execute(database)
  return rows
}
