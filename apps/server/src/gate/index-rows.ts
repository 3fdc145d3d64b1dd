/** Index rows that follow from the life of a permit or release: written with the entries, and made again from them. */
import { type Transaction, sql } from 'kysely'
import type { Incident } from '@forbear/permit/incident'
import { isUnsettled } from '@forbear/permit/lifecycle'
import type { MatterState } from '../matters/state.ts'
import type { Tables } from '../platform/tables.ts'
import { textOf } from '../platform/schemas.ts'
import type { MatterFact, Recorded } from '../record/fact.ts'
import type { Permit } from './permit.ts'

/** One row that an entry leads to. */
export type GateRow =
  | {
      readonly of: 'permit'
      readonly permit: Permit
      readonly matter: string
      readonly creditor: string
      readonly found: readonly Incident[]
      readonly foundAt: number
    }
  | { readonly of: 'release'; readonly id: string; readonly matter: string }

/** What an entry changes, given the matter before and after it. */
export function gateRowsOf(
  fact: Recorded<MatterFact>,
  before: MatterState,
  after: MatterState,
): readonly GateRow[] {
  if (fact.kind === 'release-requested') return [{ of: 'release', id: fact.values.release, matter: after.id }]
  // every other entry that names a permit tells of its life
  if (!('permit' in fact.values) || typeof fact.values.permit !== 'string') return []
  const permit = after.permits.get(fact.values.permit)
  if (!permit) return []
  const known = before.permits.get(permit.id)?.life.incidents ?? []
  const found = permit.life.incidents.filter((i) => !known.some((k) => k.kind === i.kind && k.at === i.at))
  return [{ of: 'permit', permit, matter: after.id, creditor: after.creditor, found, foundAt: fact.at }]
}

/** Writes the rows of a transaction: a statement a table, none where there is nothing. */
export async function writeGateRows(tx: Transaction<Tables>, all: readonly GateRow[]): Promise<void> {
  const changed = all.filter((r) => r.of === 'permit')
  // a permit can pass through two states in one transaction: the last one stands
  const last = [...new Map(changed.map((r) => [r.permit.id, r])).values()]
  if (last.length > 0)
    await sql`
      insert into permit (id, matter, creditor, client, organisation, audience, state, is_open, not_before, expires_at,
        reserved_at, voided_at)
      select * from unnest(
        ${last.map((r) => r.permit.id)}::text[], ${last.map((r) => r.matter)}::text[],
        ${last.map((r) => r.creditor)}::text[], ${last.map((r) => r.permit.client)}::text[],
        ${last.map((r) => r.permit.act.by.organisation)}::text[], ${last.map((r) => r.permit.audience)}::text[],
        ${last.map((r) => r.permit.life.now.state)}::text[],
        ${last.map((r) => isUnsettled(r.permit.life))}::boolean[],
        ${last.map((r) => textOf(r.permit.life.terms.notBefore))}::timestamptz[],
        ${last.map((r) => textOf(r.permit.life.terms.expiresAt))}::timestamptz[],
        ${last.map((r) => textOf(r.permit.reservedAt))}::timestamptz[],
        ${last.map((r) => voidedAtOf(r.permit))}::timestamptz[])
      on conflict (id) do update set
        state = excluded.state, is_open = excluded.is_open, voided_at = excluded.voided_at`.execute(tx)
  const found = changed.flatMap(({ permit, found, foundAt }) =>
    found.map(({ kind, at }) => ({ permit: permit.id, kind, at, foundAt })),
  )
  if (found.length > 0)
    await sql`
      insert into incident (permit, kind, at, found_at) select * from unnest(
        ${found.map((i) => i.permit)}::text[], ${found.map((i) => i.kind)}::text[],
        ${found.map((i) => textOf(i.at))}::timestamptz[], ${found.map((i) => textOf(i.foundAt))}::timestamptz[])
      on conflict do nothing`.execute(tx)
  const releases = all.filter((r) => r.of === 'release')
  if (releases.length > 0)
    await sql`
      insert into release (id, matter) select * from unnest(
        ${releases.map((r) => r.id)}::text[], ${releases.map((r) => r.matter)}::text[])
      on conflict do nothing`.execute(tx)
}

function voidedAtOf({ life: { now } }: Permit): string | null {
  return now.state === 'voided' ? textOf(now.voidedAt) : null
}
