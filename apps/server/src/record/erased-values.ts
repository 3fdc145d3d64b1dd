/** What an erasure does to the tables: every value that was erased is gone from them, wherever it stood. */
import { type Transaction, sql } from 'kysely'
import type { JsonValue } from '@forbear/journal/value'
import type { Tables } from '../platform/tables.ts'

export interface Erased {
  readonly matter: string
  /** `number.field` of each value. */
  readonly erased: readonly string[]
  /** What is left of them, under the same names. */
  readonly kept: Readonly<Record<string, JsonValue>>
  /** Ids whose references are forgotten. */
  readonly forgotten: readonly string[]
}

/** Erases, in the transaction that records it. */
export async function eraseValues(tx: Transaction<Tables>, of: Erased): Promise<void> {
  const { matter, erased, kept, forgotten } = of
  const byNumber = [...Map.groupBy(erased.map(placeOf), ({ number }) => number)]
  const fields = byNumber.map(([, places]) => places.map(({ field }) => field).join(','))
  const left = byNumber.map(([number, places]) =>
    JSON.stringify(
      Object.fromEntries(
        places.flatMap(({ field }) => {
          const value = kept[`${number}.${field}`]
          return value === undefined ? [] : [[field, value]]
        }),
      ),
    ),
  )
  // the salt goes with the value: with it, guesses could be tried against the commitment
  await sql`
    update entry set
      openings = (
        select json_object_agg(
          o.key, case when o.key = any(string_to_array(gone.fields, ',')) then 'null'::json else o.value end)
        from json_each(entry.openings) o),
      kept = (coalesce(entry.kept::jsonb, '{}') || gone.kept::jsonb)::json
    from unnest(${byNumber.map(([number]) => number)}::int[], ${fields}::text[], ${left}::text[])
      as gone (number, fields, kept)
    where entry.chain = ${matter} and entry.number = gone.number`.execute(tx)
  // people and numbers that another matter knows are found from there
  await sql`
    delete from reference where id = any(${forgotten}::text[])
      and not exists (select 1 from link where link.key = reference.id and link.matter <> ${matter})`.execute(
    tx,
  )
  if (forgotten.includes(matter))
    await sql`update matter set reference = null where id = ${matter}`.execute(tx)
  // the next is made of what is left
  await sql`delete from snapshot where matter = ${matter}`.execute(tx)
  await forgetAnswers(tx, of)
}

const placeOf = (place: string): { readonly number: string; readonly field: string } => {
  const dot = place.indexOf('.')
  return { number: place.slice(0, dot), field: place.slice(dot + 1) }
}

/**
 * Answers of requests about the matter repeat what was sent. Their keys stay taken: the request sent again is refused,
 * not carried out a second time.
 */
async function forgetAnswers(tx: Transaction<Tables>, { matter, forgotten }: Erased): Promise<void> {
  await sql`
    update idempotency set body = '', fingerprint = ''
    where created_at in (select recorded_at from entry where chain = ${matter})
      and exists (
        select 1 from (
          select unnest(${[matter, ...forgotten]}::text[]) as id
          union all select id from permit where matter = ${matter}) about
        where position(about.id in idempotency.body) > 0)`.execute(tx)
}
