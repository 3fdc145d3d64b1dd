/**
 * Whose matter a contact of a log belongs to. By the permit that it names, else by the number or address; a number that
 * no matter knows is dropped with everything of its row, so that nobody else's calls are kept (design.md, section 10).
 */
import type { Contact, Fact } from '@forbear/conduct/facts'
import { type LogContact, otherNumber } from '@forbear/logs'
import { sql } from 'kysely'
import { addressForms } from '../matters/opening.ts'
import type { Database } from '../platform/database.ts'

/** A contact with the matters that may be its own, the likeliest first. */
export interface Placed {
  readonly entry: LogContact
  readonly matter: string
  readonly point: string | undefined
}

export interface Placing {
  readonly placed: readonly Placed[]
  readonly ofNobody: number
}

interface KnownPoint {
  readonly reference: string
  readonly id: string
  readonly matters: readonly string[]
}

/** Finds the matter of each contact. */
export async function placeContacts(
  database: Database,
  entries: readonly LogContact[],
  of: { readonly direction: 'outbound' | 'inbound' | undefined },
): Promise<Placing> {
  const permits = await mattersOfPermits(
    database,
    entries.flatMap((e) => e.permit ?? []),
  )
  const debts = await mattersOfDebts(
    database,
    entries.flatMap((e) => e.debts ?? []),
  )
  const forms = new Map(entries.map((e) => [e, formsOf(e, of.direction)]))
  const points = await knownPoints(database, [...new Set([...forms.values()].flat())])
  let ofNobody = 0
  const placed = entries.flatMap((entry): readonly Placed[] => {
    const point = (forms.get(entry) ?? []).map((f) => points.get(f)).find((p) => p !== undefined)
    const ofDebt = (entry.debts ?? []).flatMap((d) => debts.get(d) ?? [])
    const matter =
      (entry.permit === undefined ? undefined : permits.get(entry.permit)) ??
      ofDebt[0] ??
      // one of several that know the number: the others see it as their neighbour's
      point?.matters[0]
    if (matter === undefined) {
      ofNobody += 1
      return []
    }
    return [{ entry, matter, point: point?.id }]
  })
  return { placed, ofNobody }
}

/** The ways a number or address of the other side can be on record. */
function formsOf(entry: LogContact, assumed: 'outbound' | 'inbound' | undefined): readonly string[] {
  const direction = typeof entry.direction === 'string' ? entry.direction : assumed
  const number = direction === undefined ? entry.number : otherNumber(entry, direction)
  return number === undefined ? [] : addressForms(number, entry.channel)
}

async function knownPoints(
  database: Database,
  values: readonly string[],
): Promise<ReadonlyMap<string, KnownPoint>> {
  const { rows } = await sql<KnownPoint>`
    select r.reference, r.id, array(select matter from link where key = r.id order by matter) as matters
    from reference r where r.kind = 'point' and r.reference = any(${values}::text[])`.execute(database)
  return new Map(rows.filter((r) => r.matters.length > 0).map((r) => [r.reference, r]))
}

async function mattersOfPermits(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; matter: string }>`
    select id, matter from permit where id = any(${ids}::text[])`.execute(database)
  return new Map(rows.map((r) => [r.id, r.matter]))
}

/** Matters of debts by their id or the lender's own number: only an entry says whose a debt is. */
async function mattersOfDebts(
  database: Database,
  debts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (debts.length === 0) return new Map()
  const { rows } = await sql<{ debt: string; matter: string }>`
    select asked.debt, l.matter from unnest(${[...new Set(debts)]}::text[]) as asked (debt)
    join reference r on r.kind = 'debt' and (r.reference = asked.debt or r.id = asked.debt)
    join link l on l.key = r.id`.execute(database)
  return new Map(rows.map((r) => [r.debt, r.matter]))
}

/** The contact as a matter keeps it. Facts that the log does not carry stay open. */
export function contactOf(
  { entry, point }: Placed,
  of: {
    readonly id: string
    readonly organisation: string
    readonly direction: 'outbound' | 'inbound' | undefined
    readonly person: Fact<string> | undefined
    readonly debtIds: (references: readonly string[]) => readonly string[]
  },
): Contact {
  const { start, channel, outcome, durationSeconds, mode, purpose, content, place, visitors, callerId } =
    entry
  const direction = entry.direction ?? of.direction
  const debts = entry.debts === undefined ? [] : of.debtIds(entry.debts)
  return {
    id: of.id,
    at: start,
    channel,
    by: {
      organisation: entry.organisation ?? of.organisation,
      ...(entry.collector === undefined ? {} : { collector: entry.collector }),
    },
    ...(direction === undefined ? {} : { direction }),
    ...(of.person === undefined ? {} : { person: of.person }),
    ...(point === undefined ? {} : { point }),
    ...(debts.length === 0 ? {} : { debts }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(mode === undefined ? {} : { mode }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(content === undefined ? {} : { content }),
    ...(place === undefined ? {} : { place }),
    ...(visitors === undefined ? {} : { visitors }),
    ...(callerId === undefined ? {} : { callerId }),
    ...(entry.facts.licensed === undefined ? {} : { licensed: entry.facts.licensed }),
  }
}
