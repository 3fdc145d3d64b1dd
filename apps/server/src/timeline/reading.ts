/**
 * Reads a matter for a client. An agency's request reads under a database role that sees nothing but what is placed
 * with the agency: a fault in this program shows it nothing else.
 */
import { type Transaction, sql } from 'kysely'
import type { Client } from '../house/state.ts'
import { type SeenMatter, seenMatter } from '../matters/access.ts'
import { emptyMatter, foldMatter } from '../matters/state.ts'
import type { Tables } from '../platform/tables.ts'
import type { MatterFact, Recorded } from '../record/fact.ts'
import { matterFactsAfter } from '../record/load.ts'
import type { Service } from '../service.ts'

/** A matter with the entries that a client may see. */
export interface ReadMatter {
  readonly seen: SeenMatter
  readonly facts: readonly Recorded<MatterFact>[]
  readonly now: number
}

/** Reads under the role of agencies, for one of them, in a transaction that writes nothing. */
export function asAgency<T>(
  service: Service,
  { agency, at }: { readonly agency: string; readonly at: Temporal.Instant },
  read: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return service.database.transaction().execute(async (tx) => {
    await sql`set transaction read only`.execute(tx)
    await sql`select set_config('forbear.agency', ${agency}, true), set_config('forbear.at', ${at.toString()}, true)`.execute(
      tx,
    )
    await sql`set local role forbear_agency`.execute(tx)
    return read(tx)
  })
}

/**
 * A matter as a client may see it.
 *
 * @param upTo  epoch seconds up to which entries are read; absent: all
 * @throws {ProblemError} `not-found`
 */
export async function readMatter(
  service: Service,
  {
    client,
    matter,
    upTo = Infinity,
  }: { readonly client: Client; readonly matter: string; readonly upTo?: number },
): Promise<ReadMatter> {
  const { at, now, creditor } = await service.reader.read([matter], (seen) => ({
    at: seen.at,
    now: seen.now,
    creditor: seen.matter(matter)?.creditor,
  }))
  const all = new Map([[matter, 0]])
  const recorded =
    creditor === client.organisation
      ? await matterFactsAfter(service.database, all)
      : await asAgency(service, { agency: client.organisation, at }, (tx) => matterFactsAfter(tx, all))
  const facts = recorded.get(matter) ?? []
  // whether it may be seen is decided on what is placed by now, not on what was then
  const { standing, debts, isCollector } = seenMatter(foldMatter(emptyMatter(matter), facts), client, now)
  const known = facts.filter((f) => f.at <= upTo)
  return {
    seen: { standing, debts, isCollector, state: foldMatter(emptyMatter(matter), known) },
    facts: known,
    now,
  }
}
