/**
 * Indexes over the entries, written with them: whatever is in these tables follows from the entries alone, and can be
 * made again from them.
 */
import { type Transaction, sql } from 'kysely'
import type { Tables } from '../platform/tables.ts'
import { type Erased, eraseValues } from './erased-values.ts'
import type { Draft } from './fact.ts'

/** Instants as the database takes them. */
const momentOf = (epochSeconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString()

export interface IndexRows {
  readonly references: readonly {
    readonly kind: 'matter' | 'person' | 'debt' | 'point'
    readonly reference: string
    readonly id: string
  }[]
  /** People and numbers that the chain's matter knows. */
  readonly links: readonly string[]
  readonly matter: string
  readonly newPermit?: {
    readonly id: string
    readonly client: string
    readonly organisation: string
    readonly audience: string
    readonly notBefore: number
    readonly expiresAt: number
  }
  readonly permitState?: { readonly id: string; readonly state: string; readonly voidedAt?: number }
  readonly placed?: { readonly debt: string; readonly agency: string }
  readonly unplaced?: { readonly debt: string; readonly agency: string }
  readonly erased?: Erased
}

/** The index rows that follow from one fact. */
export function indexRowsOf(draft: Draft): IndexRows {
  const none: IndexRows = { references: [], links: [], matter: draft.chain }
  switch (draft.kind) {
    case 'matter-opened':
      return { ...none, references: referenceOf('matter', draft.values.reference, draft.chain) }
    case 'person-stated': {
      const { person, reference } = draft.values
      return { ...none, links: [person.id], references: referenceOf('person', reference, person.id) }
    }
    case 'debt-stated':
      return { ...none, references: referenceOf('debt', draft.values.reference, draft.values.debt.id) }
    case 'point-stated': {
      const { point } = draft.values
      return { ...none, links: [point.id], references: referenceOf('point', point.value, point.id) }
    }
    case 'permit-reserved': {
      const { permit, act, client, audience, terms } = draft.values
      const { organisation } = act.by
      const { notBefore, expiresAt } = terms
      return { ...none, newPermit: { id: permit, client, organisation, audience, notBefore, expiresAt } }
    }
    case 'permit-redeemed':
      return { ...none, permitState: { id: draft.values.permit, state: 'redeemed' } }
    case 'permit-settled':
      return { ...none, permitState: { id: draft.values.permit, state: 'settled' } }
    case 'permit-not-made':
      return { ...none, permitState: { id: draft.values.permit, state: 'not-made' } }
    case 'permit-voided': {
      const { permit, at } = draft.values
      return { ...none, permitState: { id: permit, state: 'voided', voidedAt: at } }
    }
    case 'debt-placed': {
      const { debt, agency } = draft.values
      return { ...none, placed: { debt, agency } }
    }
    case 'placement-ended': {
      const { debt, agency } = draft.values
      return { ...none, unplaced: { debt, agency } }
    }
    case 'states-declared':
    case 'coverage-stated':
    case 'event-recorded':
    case 'contact-recorded':
    case 'history-imported':
    case 'permit-refused':
    case 'unmasked-viewed':
    case 'evidence-given':
    case 'organisation-stated':
    case 'client-admitted':
    case 'client-ended':
    case 'rulebook-adopted':
    case 'key-introduced':
    case 'key-withdrawn':
      return none
    case 'data-erased': {
      const { erased, forgotten } = draft.values
      return { ...none, erased: { matter: draft.chain, erased, forgotten } }
    }
  }
}

function referenceOf(
  kind: 'matter' | 'person' | 'debt' | 'point',
  reference: string | undefined,
  id: string,
): IndexRows['references'] {
  // of an erased number or address nothing is left to be found by
  return reference === undefined || reference === '' ? [] : [{ kind, reference, id }]
}

/** Writes the index rows of a transaction: a statement a table, none where there is nothing. */
export async function writeIndexes(tx: Transaction<Tables>, all: readonly IndexRows[]): Promise<void> {
  const references = all.flatMap((r) => r.references)
  if (references.length > 0)
    await sql`
      insert into reference (kind, reference, id) select * from unnest(
        ${references.map((r) => r.kind)}::text[], ${references.map((r) => r.reference)}::text[],
        ${references.map((r) => r.id)}::text[])
      on conflict do nothing`.execute(tx)
  const links = all.flatMap(({ links, matter }) => links.map((key) => ({ key, matter })))
  if (links.length > 0)
    await sql`
      insert into link (key, matter) select * from unnest(
        ${links.map((l) => l.key)}::text[], ${links.map((l) => l.matter)}::text[])
      on conflict do nothing`.execute(tx)
  await writePermits(tx, all)
  await writePlacements(tx, all)
  for (const { erased } of all) if (erased) await eraseValues(tx, erased)
}

async function writePermits(tx: Transaction<Tables>, all: readonly IndexRows[]): Promise<void> {
  const made = all.flatMap(({ newPermit, matter }) => (newPermit ? [{ ...newPermit, matter }] : []))
  if (made.length > 0)
    await sql`
      insert into permit (id, matter, client, organisation, audience, state, not_before, expires_at)
      select id, matter, client, organisation, audience, 'reserved', not_before, expires_at from unnest(
        ${made.map((p) => p.id)}::text[], ${made.map((p) => p.matter)}::text[], ${made.map((p) => p.client)}::text[],
        ${made.map((p) => p.organisation)}::text[], ${made.map((p) => p.audience)}::text[],
        ${made.map((p) => momentOf(p.notBefore))}::timestamptz[],
        ${made.map((p) => momentOf(p.expiresAt))}::timestamptz[])
        as new (id, matter, client, organisation, audience, not_before, expires_at)`.execute(tx)
  // a permit can pass through two states in one transaction: the last one stands
  const changed = [
    ...new Map(
      all.flatMap(({ permitState }) => (permitState ? [[permitState.id, permitState]] : [])),
    ).values(),
  ]
  if (changed.length === 0) return
  await sql`
    update permit set state = new.state, voided_at = coalesce(new.voided_at, permit.voided_at) from unnest(
      ${changed.map((p) => p.id)}::text[], ${changed.map((p) => p.state)}::text[],
      ${changed.map((p) => (p.voidedAt === undefined ? null : momentOf(p.voidedAt)))}::timestamptz[])
      as new (id, state, voided_at)
    where permit.id = new.id`.execute(tx)
}

async function writePlacements(tx: Transaction<Tables>, all: readonly IndexRows[]): Promise<void> {
  for (const { placed, unplaced, matter } of all) {
    if (placed)
      await sql`
        insert into placement (matter, debt, agency) values (${matter}, ${placed.debt}, ${placed.agency})
        on conflict do nothing`.execute(tx)
    if (unplaced)
      await sql`delete from placement where debt = ${unplaced.debt} and agency = ${unplaced.agency}`.execute(
        tx,
      )
  }
}
