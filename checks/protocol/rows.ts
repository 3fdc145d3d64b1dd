/** Contacts as they are told to the gate from outside: by whoever was called, and by rows of a log. */
import type { Placed } from '../../apps/server/src/imports/placing.ts'

/** An inbound call in which the person was spoken with. */
export const inboundCall = (
  at: string,
  { matter, person }: { readonly matter: string; readonly person: string },
): unknown => ({
  direction: 'inbound',
  channel: 'call',
  at,
  person,
  point: `number of ${person}`,
  debts: [`debt of ${matter}`],
  outcome: 'conversation',
  durationSeconds: 0,
})

/** A row of a log, with where it belongs. */
export const placedOf = (of: {
  readonly matter: string
  readonly person: string
  readonly at: number
  readonly outcome: 'conversation' | 'no-answer'
  readonly permit?: string
}): Placed => ({
  matter: of.matter,
  point: `number of ${of.person}`,
  entry: {
    id: `row at ${of.at}`,
    rows: [1],
    start: { earliest: of.at, latest: of.at },
    durationSeconds: 0,
    channel: 'call',
    direction: 'outbound',
    outcome: of.outcome,
    purpose: 'collection',
    mode: 'human',
    facts: {},
    missing: [],
    ...(of.permit === undefined ? {} : { permit: of.permit }),
  },
})
