/**
 * Indexes over the entries, written with them: whatever is in these tables follows from the entries alone, and can be
 * made again from them.
 */
import { type Transaction, sql } from 'kysely'
import { textOf } from '../platform/schemas.ts'
import type { Tables } from '../platform/tables.ts'
import { type Erased, eraseValues } from './erased-values.ts'
import type { Draft } from './fact.ts'

export interface IndexRows {
  readonly references: readonly {
    readonly kind: 'matter' | 'person' | 'debt' | 'point'
    readonly reference: string
    readonly id: string
  }[]
  /** People, numbers and debts that the chain's matter knows. */
  readonly links: readonly string[]
  readonly matter: string
  readonly placed?: { readonly debt: string; readonly agency: string; readonly until?: number }
  /** A matter that is opened, for lists. */
  readonly opened?: { readonly creditor: string; readonly reference?: string }
  readonly unplaced?: { readonly debt: string; readonly agency: string }
  readonly erased?: Erased
}

/** The index rows that follow from one fact. */
export function indexRowsOf(draft: Draft): IndexRows {
  const none: IndexRows = { references: [], links: [], matter: draft.chain }
  switch (draft.kind) {
    case 'matter-opened':
      return {
        ...none,
        references: referenceOf('matter', draft.values.reference, draft.chain),
        opened: {
          creditor: draft.values.creditor,
          ...(draft.values.reference === undefined ? {} : { reference: draft.values.reference }),
        },
      }
    case 'person-stated': {
      const { person, reference } = draft.values
      return { ...none, links: [person.id], references: referenceOf('person', reference, person.id) }
    }
    case 'debt-stated':
      return {
        ...none,
        links: [draft.values.debt.id],
        references: referenceOf('debt', draft.values.reference, draft.values.debt.id),
      }
    case 'point-stated': {
      const { point } = draft.values
      return { ...none, links: [point.id], references: referenceOf('point', point.value, point.id) }
    }
    case 'debt-placed': {
      const { debt, agency, until } = draft.values
      return { ...none, placed: { debt, agency, ...(until === undefined ? {} : { until }) } }
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
    // what follows from the life of a permit: gate/index-rows.ts
    case 'permit-reserved':
    case 'permit-redeemed':
    case 'permit-settled':
    case 'permit-not-made':
    case 'permit-voided':
    case 'permit-refused':
    case 'unmasked-viewed':
    case 'evidence-given':
    case 'log-imported':
    case 'organisation-stated':
    case 'client-admitted':
    case 'client-ended':
    case 'rulebook-proposed':
    case 'rulebook-adopted':
    case 'key-introduced':
    case 'key-withdrawn':
    case 'void-acknowledged':
    case 'release-requested':
    case 'release-approved':
    case 'release-refused':
    case 'telling-due':
    case 'template-proposed':
    case 'template-approved':
    case 'template-withdrawn':
    case 'event-proposed':
    case 'event-declined':
    case 'contact-corrected':
      return none
    case 'data-erased': {
      const { erased, kept, forgotten } = draft.values
      return { ...none, erased: { matter: draft.chain, erased, kept, forgotten } }
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
  // a permit is held against the matter's creditor
  await writeMatters(tx, all)
  await writePlacements(tx, all)
  for (const { erased } of all) if (erased) await eraseValues(tx, erased)
}

async function writePlacements(tx: Transaction<Tables>, all: readonly IndexRows[]): Promise<void> {
  for (const { placed, unplaced, matter } of all) {
    if (placed)
      await sql`
        insert into placement (matter, debt, agency, until)
        values (${matter}, ${placed.debt}, ${placed.agency}, ${placed.until === undefined ? null : textOf(placed.until)}::timestamptz)
        on conflict (debt, agency) do update set until = excluded.until`.execute(tx)
    if (unplaced)
      await sql`delete from placement where debt = ${unplaced.debt} and agency = ${unplaced.agency}`.execute(
        tx,
      )
  }
}

async function writeMatters(tx: Transaction<Tables>, all: readonly IndexRows[]): Promise<void> {
  const opened = all.flatMap(({ opened, matter }) => (opened ? [{ ...opened, matter }] : []))
  if (opened.length === 0) return
  await sql`
    insert into matter (id, creditor, reference, opened_at)
    select new.id, new.creditor, new.reference, e.recorded_at from unnest(
      ${opened.map((m) => m.matter)}::text[], ${opened.map((m) => m.creditor)}::text[],
      ${opened.map((m) => m.reference ?? null)}::text[]) as new (id, creditor, reference)
    join entry e on e.chain = new.id and e.number = 1
    on conflict do nothing`.execute(tx)
}
