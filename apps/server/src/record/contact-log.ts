/**
 * The contact log of a matter in the forms that an audit reads, and beside it what such a log cannot carry: every
 * decision, refusals, pending and voided permits too, with when and in which order each was recorded (S32).
 */
import type { Contact } from '@forbear/conduct/facts'
import type { Coverage } from '@forbear/conduct/facts'
import { type LogContact, writeForbearCsv, writeForbearJsonl } from '@forbear/logs'
import { type Kysely, type Transaction, sql } from 'kysely'
import { type Permit, contactsOfPermit } from '../gate/permit.ts'
import type { MatterState } from '../matters/state.ts'
import type { Tables } from '../platform/tables.ts'
import { type EntryRow, factOf } from './load.ts'

/** What can be had of a matter. */
export const LOG_FORMS = ['jsonl', 'csv', 'decisions'] as const
export type LogForm = (typeof LOG_FORMS)[number]

/** Whether a permit says that a contact was made: pending, voided and unused ones are in the decisions alone. */
function isMade({ permit }: Contact): boolean {
  switch (permit?.state) {
    case undefined:
    case 'settled':
      return true
    case 'voided':
      return permit.inFlight
    case 'pending':
    case 'not-made':
      return false
    default:
      return permit satisfies never
  }
}

/**
 * The contacts that were made, oldest first.
 *
 * @param now  epoch seconds; the log covers what lies before, and before what is still pending
 */
export function contactLog(state: MatterState, form: Exclude<LogForm, 'decisions'>, now: number): Uint8Array {
  const permits = [...state.permits.values()]
  const made = [
    ...state.contacts.map((contact) => logged(contact)),
    ...permits.flatMap((permit) =>
      contactsOfPermit(permit)
        .filter(isMade)
        .map((contact) => logged(contact, permit)),
    ),
  ].toSorted((a, b) => a.start.earliest - b.start.earliest)
  if (form === 'csv') return writeForbearCsv(made)
  const { events, declarations } = state
  return writeForbearJsonl(made, { events, declarations, coverage: coverageOf(state, permits, now) })
}

function coverageOf(state: MatterState, permits: readonly Permit[], now: number): readonly Coverage[] {
  const pending = permits.flatMap((permit) =>
    contactsOfPermit(permit).flatMap(({ permit: p }) => (p?.state === 'pending' ? [p.notBefore] : [])),
  )
  // a contact that may have been made and is not told of yet is no gap that the log knows nothing of
  const until = Math.min(now, ...pending.map((notBefore) => notBefore - 1))
  const from = state.coveredSince
  const own: Coverage[] = until >= from ? [{ actors: 'all', channels: 'all', from, until }] : []
  return [...state.coverage, ...own]
}

function logged(contact: Contact, permit?: Permit): LogContact {
  const { at, by, point, permit: _state, sequence: _sequence, ...rest } = contact
  const { licensed, ...same } = rest
  return {
    ...same,
    start: at,
    rows: [],
    ...(point === undefined ? {} : { number: point }),
    organisation: by.organisation,
    ...(by.collector === undefined ? {} : { collector: by.collector }),
    ...(permit === undefined ? {} : { permit: permit.id }),
    facts: {
      ...(by.kind === undefined ? {} : { actorKind: by.kind }),
      ...(licensed === undefined ? {} : { licensed }),
    },
    missing: [],
  }
}

const DECISIONS = /^(?:permit|release|void)-/

/** Every decision of a matter as lines of JSON, in the order they were recorded, each with its place in the record. */
export async function decisionLog(
  database: Kysely<Tables> | Transaction<Tables>,
  matter: string,
): Promise<string> {
  const { rows } = await sql<EntryRow>`
    select chain, number, kind, recorded_at, leaf, openings, kept from entry where chain = ${matter} order by number`.execute(
    database,
  )
  return rows
    .flatMap((row) => {
      if (!DECISIONS.test(row.kind)) return []
      const { kind, number, leaf, values } = factOf(row)
      const recordedAt = row.recorded_at.toString({ smallestUnit: 'microsecond' })
      return [`${JSON.stringify({ matter, entry: number, recordedAt, kind, leaf, values })}\n`]
    })
    .join('')
}
