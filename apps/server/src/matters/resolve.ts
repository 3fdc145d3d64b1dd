/** Ids of ours, or `ref:` with the lender's own: either names a thing wherever a request names one. */
import { sql } from 'kysely'
import type { Reference } from '../record/recorder.ts'
import type { Service } from '../service.ts'

const REF = 'ref:'

/** What a request names. */
export interface Naming {
  readonly kind: Reference['kind']
  readonly text: string
}

/** Gives the id that a name stands for; a name that nothing has stays as it is, and is found to be unknown. */
export type Resolve = (kind: Naming['kind'], text: string) => string

/**
 * Looks up references. A reference never changes what it stands for, so that this needs no lock.
 */
export async function resolver(service: Service, names: readonly Naming[]): Promise<Resolve> {
  const asked = names.filter((n) => n.text.startsWith(REF))
  if (asked.length === 0) return (_kind, text) => text
  const { rows } = await sql<{ kind: string; reference: string; id: string }>`
    select r.kind, r.reference, r.id from reference r join unnest(
      ${asked.map((n) => n.kind)}::text[], ${asked.map((n) => n.text.slice(REF.length))}::text[])
      as asked (kind, reference) on r.kind = asked.kind and r.reference = asked.reference`.execute(
    service.database,
  )
  const ids = new Map(rows.map((r) => [`${r.kind} ${r.reference}`, r.id]))
  return (kind, text) =>
    text.startsWith(REF) ? (ids.get(`${kind} ${text.slice(REF.length)}`) ?? text) : text
}

/** The id of a matter that a path or body names. */
export async function matterIdOf(service: Service, text: string): Promise<string> {
  return (await resolver(service, [{ kind: 'matter', text }]))('matter', text)
}

/** What a request about a contact names. */
interface NamesOfContact {
  readonly matter: string
  readonly person: string
  readonly point: string
  readonly debts: string[]
}

/** A request about a contact with ids of ours for whatever it names. */
export async function withIds<T extends NamesOfContact>(service: Service, named: T): Promise<T> {
  const resolve = await resolver(service, [
    { kind: 'matter', text: named.matter },
    { kind: 'person', text: named.person },
    { kind: 'point', text: named.point },
    ...named.debts.map((text) => ({ kind: 'debt' as const, text })),
  ])
  return {
    ...named,
    matter: resolve('matter', named.matter),
    person: resolve('person', named.person),
    point: resolve('point', named.point),
    debts: named.debts.map((text) => resolve('debt', text)),
  }
}
